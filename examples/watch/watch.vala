// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var watcher = client.watch_namespaced ("default", Koprs.Kind.config_map ());
        watcher.added.connect ((resource) => print ("%s/%s\n", resource.get_namespace (), resource.get_name ()));
        new MainLoop ().run ();
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
