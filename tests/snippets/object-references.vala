// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var references = client.make_object_refs_namespaced ("my-namespace", website);
        var mapper = new Koprs.ObjectRefMapper (references);
        var trigger = new Koprs.Resource.from_yaml ("{apiVersion: v1, kind: ConfigMap, metadata: {name: my-config}}", -1);
        var mapped = mapper.map (trigger);

        for (var i = 0; i < mapped.get_n_items (); i++)
            print ("%s\n", ((Koprs.ObjectRef) mapped.get_item (i)).to_string ());
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
