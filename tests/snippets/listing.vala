// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var list = client.list_namespaced_resources ("my-namespace", website);

        for (var i = 0; i < list.get_n_items (); i++)
            print ("%s\n", ((Koprs.Resource) list.get_item (i)).get_name ());
        print ("%s\n", string.joinv (" ", client.list_resource_names (website, "app=my-operator")));
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
