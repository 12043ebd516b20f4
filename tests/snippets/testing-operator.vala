// SPDX-License-Identifier: MIT
const string SETTINGS = """{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"settings"},"data":{"colour":"green"}}""";

// What is tested: gives a namespace its settings.
void settle (Koprs.Client client, string namespace_) throws Error {
    client.apply_namespaced_resource (namespace_, new Koprs.Resource.from_json (SETTINGS, -1), "my-operator");
}

int main () {
    try {
        var server = new Koprs.TestServer ();
        var user = new Koprs.TestUser ("my-operator");

        // Without permission.
        user.allow ("default", "get, list, watch", "", "configmaps");
        server.add_user (user);
        try {
            settle (server.create_user_client ("my-operator", Koprs.TestCredential.TOKEN), "default");
        } catch (Koprs.ApiError.FORBIDDEN error) {
            print ("forbidden\n");
        }

        // When the server fails, once.
        var client = server.create_client ();
        var fault = new Koprs.TestFault (Koprs.TestFaultEffect.STATUS) { verb = "patch", resource = "configmaps", status = 500 };
        server.add_fault (fault);
        try {
            settle (client, "default");
        } catch (Koprs.ApiError.INTERNAL error) {
            settle (client, "default");
            print ("failed %u time\n", fault.get_hits ());
        }

        // When time passes.
        var brief = new Koprs.TestUser ("for-an-hour") { groups = { "system:masters" }, token_lifetime = 3600 };
        server.add_user (brief);
        client = server.create_user_client ("for-an-hour", Koprs.TestCredential.TOKEN);
        settle (client, "default");
        server.advance_time (3600 * 1000);
        try {
            settle (client, "default");
        } catch (Koprs.ApiError.UNAUTHORIZED error) {
            print ("the token expired\n");
        }
        server.stop ();
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
