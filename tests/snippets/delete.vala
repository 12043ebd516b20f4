// SPDX-License-Identifier: MIT
void say (bool existed) {
    print (existed ? "deleted\n" : "already gone\n");
}

int main () {
    try {
        var client = new Koprs.Client.default ();
        say (client.delete_namespaced_resource ("my-namespace", Koprs.Kind.config_map (), "my-config"));
        say (client.delete_resource (new Koprs.Scope.namespaced ("my-namespace"), Koprs.Kind.config_map (), "my-config"));
        say (client.delete_cluster_resource (Koprs.Kind.cluster_role (), "my-cluster-resource"));
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
