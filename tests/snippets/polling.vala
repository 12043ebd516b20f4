// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);

        var found = client.wait_for_resources_namespaced ("my-namespace", website, 10000);
        print ("%u found\n", found.get_n_items ());
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
