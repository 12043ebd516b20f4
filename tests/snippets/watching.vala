// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var loop = new MainLoop ();
        var watcher = client.watch_namespaced_by_label ("my-namespace", website, "app=my-operator");

        watcher.added.connect ((resource) => print ("added %s\n", resource.get_name ()));
        watcher.synced.connect (() => {
            print ("that was what is there; from now on comes what changes\n");
            loop.quit ();
        });
        loop.run ();
        watcher.stop ();
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
