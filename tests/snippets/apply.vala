// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var builder = new Koprs.ResourceBuilder (Koprs.Kind.config_map (), "my-config");
        builder.set_string ("data.colour", "green");
        var config_map = builder.build ();
        var role = new Koprs.Resource.from_yaml ("""
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: my-cluster-resource}
        """, -1);

        var applied = client.apply_namespaced_resource ("my-namespace", config_map, "my-operator");
        print ("applied %s/%s\n", applied.get_namespace (), applied.get_name ());
        print ("applied %s\n", client.apply_cluster_resource (role, "my-operator").get_name ());
        var again = client.apply_resource (new Koprs.Scope.namespaced ("my-namespace"), config_map, "my-operator");
        print (again.equal (applied) ? "nothing changed\n" : "changed\n");
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
