// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var wanted = new GenericSet<string> (str_hash, str_equal);
        wanted.add ("one");

        var result = client.gc_namespaced_resources ("my-namespace", website, "app=my-operator",
            (resource) => wanted.contains (resource.get_name ()));
        print ("%u kept, %u deleted\n", result.get_n_kept (), result.get_n_deleted ());
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
