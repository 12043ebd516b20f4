// SPDX-License-Identifier: MIT
int main () {
    try {
        var client = new Koprs.Client.default ();
        var website = new Koprs.Kind ("example.com", "v1", "Website", "websites", true);

        client.fetch_and_write_to_file (website, Environment.get_current_dir (), "websites.json");
        print ("written\n");
    } catch (Error error) {
        stderr.printf ("%s\n", error.message);
        return 1;
    }
    return 0;
}
