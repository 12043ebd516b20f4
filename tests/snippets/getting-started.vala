// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var scope = new Koprs.Scope.namespaced ("my-namespace");
        var config_map = client.get (scope, Koprs.Kind.config_map (), "my-config");
        print ("the colour is %s\n", config_map.dup_string ("data.colour"));
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
