// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var scope = new Koprs.Scope.namespaced ("my-namespace");
        const string FINALIZER = "example.com/cleanup";

        client.add_finalizer_namespaced ("my-namespace", website, "my-website", FINALIZER);
        client.delete_namespaced_resource ("my-namespace", website, "my-website");
        if (client.get (scope, website, "my-website").is_being_deleted ())
            print ("waits for its finalizer\n");

        // Clean up here, then let it go.
        client.remove_finalizer (scope, website, "my-website", FINALIZER);
        if (!client.exists (scope, website, "my-website"))
            print ("gone\n");
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
