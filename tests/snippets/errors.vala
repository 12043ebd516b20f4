// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        try {
            print (client.delete_cluster_resource (Koprs.Kind.namespace (), "my-resource") ? "deleted\n" : "already gone\n");
        } catch (Koprs.ApiError.FORBIDDEN error) {
            print ("permission denied\n");
        }

        // An empty name is noticed here, before anything is sent.
        try {
            client.delete_cluster_resource (Koprs.Kind.namespace (), "");
        } catch (Koprs.LibraryError.INVALID_ARGUMENT error) {
            print ("no such name can be\n");
        }
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
