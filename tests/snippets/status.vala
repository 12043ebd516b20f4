// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);
        var scope = new Koprs.Scope.namespaced ("my-namespace");

        client.patch_status_namespaced ("my-namespace", website, "my-website",
            Json.from_string ("""{"ready": false, "message": "Starting"}"""), "my-operator");
        var patched = client.patch_status (scope, website, "my-website",
            Json.from_string ("""{"ready": true, "message": "Reconciled"}"""), "my-operator");
        print ("%s: %s\n", patched.get_boolean ("status.ready", false) ? "ready" : "not ready", patched.dup_string ("status.message"));
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
