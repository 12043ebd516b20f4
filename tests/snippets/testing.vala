// SPDX-License-Identifier: MIT
int main () {
    try {
        var server = new Koprs.TestServer ();
        var client = server.create_client ();

        print ("%s is there\n", client.ensure_namespace ("my-namespace", "my-operator").get_name ());
        server.expect ("GET", "/api/v1/configmaps", 200,
            """{"apiVersion":"v1","kind":"ConfigMapList","metadata":{"resourceVersion":"1"},"items":[]}""");
        print ("%u items\n", client.list_resources (Koprs.Kind.config_map ()).get_n_items ());
        server.verify ();
        server.stop ();
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
