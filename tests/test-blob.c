/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/json/koprs-blob.h"

#include <koprs/koprs.h>

#include "support/json-slice.h"
#include "koprs/json/koprs-json-path.h"

static const char pod[] =
  "{\"apiVersion\":\"v1\",\"kind\":\"Pod\",\"metadata\":{\"name\":\"we\\u0062\",\"namespace\":\"d\xc3\xa9\",\"uid\":\"u-1\","
  "\"resourceVersion\":\"12\",\"generation\":3,\"deletionTimestamp\":\"2026-01-01T00:00:00Z\",\"labels\":{\"a\":\"b\"},"
  "\"annotations\":{},\"ownerReferences\":[{}],\"finalizers\":[\"x\"],\"managedFields\":[]},\"spec\":{\"n\":[1]},"
  "\"status\":\"Running\"}";

static void
keeps_the_bytes_and_knows_the_fields (void)
{
  static const char *const fields[KOPRS_JSON_N_FIELDS] = {
    [KOPRS_JSON_API_VERSION] = "\"v1\"",
    [KOPRS_JSON_KIND] = "\"Pod\"",
    [KOPRS_JSON_SPEC] = "{\"n\":[1]}",
    [KOPRS_JSON_STATUS] = "\"Running\"",
    [KOPRS_JSON_NAME] = "\"we\\u0062\"",
    [KOPRS_JSON_NAMESPACE] = "\"d\xc3\xa9\"",
    [KOPRS_JSON_UID] = "\"u-1\"",
    [KOPRS_JSON_RESOURCE_VERSION] = "\"12\"",
    [KOPRS_JSON_GENERATION] = "3",
    [KOPRS_JSON_DELETION_TIMESTAMP] = "\"2026-01-01T00:00:00Z\"",
    [KOPRS_JSON_LABELS] = "{\"a\":\"b\"}",
    [KOPRS_JSON_ANNOTATIONS] = "{}",
    [KOPRS_JSON_OWNER_REFERENCES] = "[{}]",
    [KOPRS_JSON_FINALIZERS] = "[\"x\"]",
    [KOPRS_JSON_MANAGED_FIELDS] = "[]",
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strconcat (" \n", pod, "\t\r\n", NULL);
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (text, strlen (text), &error);

  g_assert_no_error (error);
  memset (text, '#', strlen (text));
  assert_slice (koprs_blob_get_json (blob), pod);
  g_assert_cmpstr (koprs_blob_get_json (blob).data, ==, pod);
  for (guint i = 0; i < KOPRS_JSON_N_FIELDS; i++)
    {
      if (i != KOPRS_JSON_METADATA)
        assert_slice (koprs_blob_get (blob, i), fields[i]);
    }
  g_assert_true (koprs_blob_get (blob, KOPRS_JSON_METADATA).data[0] == '{');
  g_assert_cmpstr (koprs_blob_get_name (blob), ==, "web");
  g_assert_cmpstr (koprs_blob_get_namespace (blob), ==, "d\xc3\xa9");
  g_assert_cmpstr (koprs_blob_get_uid (blob), ==, "u-1");
  g_assert_cmpstr (koprs_blob_get_resource_version (blob), ==, "12");
}

static void
knows_what_is_absent (void)
{
  static const char *const texts[] = {
    "{}",
    "{\"metadata\":null,\"kind\":null}",
    "{\"metadata\":{\"name\":null,\"namespace\":null,\"uid\":null,\"resourceVersion\":null,\"labels\":null}}",
    "{\"spec\":{\"metadata\":{\"name\":\"x\"}},\"name\":\"x\",\"uid\":1}",
    "{\"x\":{\"kind\":\"x\",\"name\":\"y\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (texts[i], strlen (texts[i]), NULL);

      g_assert_null (koprs_blob_get_name (blob));
      g_assert_null (koprs_blob_get_namespace (blob));
      g_assert_null (koprs_blob_get_uid (blob));
      g_assert_null (koprs_blob_get_resource_version (blob));
      g_assert_null (koprs_blob_get (blob, KOPRS_JSON_KIND).data);
      g_assert_null (koprs_blob_get (blob, KOPRS_JSON_LABELS).data);
    }
}

/* Offsets are narrow in small objects and wide in large ones; the border must not show. */
static void
works_at_every_size_around_64_kib (void)
{
  for (gsize length = 65300; length < 65700; length++)
    {
      g_autofree char *fill = g_strnfill (length - 69, 'x');
      g_autofree char *text = g_strdup_printf ("{\"x\":\"%s\",\"metadata\":{\"name\":\"web\",\"uid\":\"abc\"},\"status\":{\"phase\":1}}", fill);
      g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (text, strlen (text), NULL);

      g_assert_cmpstr (koprs_blob_get_json (blob).data, ==, text);
      g_assert_cmpstr (koprs_blob_get_name (blob), ==, "web");
      g_assert_cmpstr (koprs_blob_get_uid (blob), ==, "abc");
      g_assert_null (koprs_blob_get_namespace (blob));
      assert_slice (koprs_blob_get (blob, KOPRS_JSON_STATUS), "{\"phase\":1}");
    }
}

static void
lives_as_long_as_somebody_refers_to_it (void)
{
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json ("{\"metadata\":{\"name\":\"a\"}}", 25, NULL);
  KoprsBlob *other = koprs_blob_ref (blob);

  g_assert_true (other == blob);
  koprs_blob_unref (other);
  g_assert_cmpstr (koprs_blob_get_name (blob), ==, "a");
}

static void
finds_by_path_what_the_bytes_hold (void)
{
  static const char *const paths[] = {
    "", "metadata.name", "metadata.namespace", "metadata.names", "metadata.labels", "metadata.labels.a", "metadata.labels['a']",
    "metadata.labelsx", "metadata", "metadata.finalizers[0]", "metadata.finalizers[-1]", "metadata.finalizers[1]", "metadata.x",
    "spec.n[0]", "spec", "specs", "spec.n", "status", "status.phase", "kind", "apiVersion", "kind.x", ".spec.n", "$.spec.n", "x",
    "metadata.ownerReferences[0].uid", "metadata.creationTimestamp", "metadata.", "spec..n", "spec[", "metadata['name']",
  };
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (pod, strlen (pod), NULL);
  g_autoptr (KoprsBlob) nulls = koprs_blob_new_from_json ("{\"spec\":null,\"metadata\":{\"labels\":null}}", 40, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      KoprsJsonSlice found = koprs_blob_find (blob, paths[i]);
      KoprsJsonSlice expected = koprs_json_path_find (koprs_blob_get_json (blob), paths[i]);

      g_assert_true (found.data == expected.data);
      g_assert_cmpuint (found.length, ==, expected.length);
    }
  assert_slice (koprs_blob_find (blob, NULL), pod);
  assert_slice (koprs_blob_find (nulls, "spec"), "null");
  assert_slice (koprs_blob_find (nulls, "metadata.labels"), "null");
  assert_slice (koprs_blob_find (nulls, "metadata.labels.a"), NULL);
  assert_slice (koprs_blob_find (nulls, "status"), NULL);
}

static void
costs_little_beside_its_bytes (void)
{
  g_autoptr (KoprsBlob) blob = koprs_blob_new_from_json (pod, strlen (pod), NULL);
  gsize copies = strlen ("web") + 1 + strlen ("d\xc3\xa9") + 1 + strlen ("u-1") + 1 + strlen ("12") + 1;

  g_assert_cmpuint (koprs_blob_get_size (blob), <=, strlen (pod) + 1 + copies + 64);
}

static void
refuses_what_is_no_object (void)
{
  static const char *const texts[] = { "", "[]", "\"x\"", "null", "{", "{}}", "{\"metadata\":{\"name\":1}}" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (koprs_blob_new_from_json (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, KOPRS_ERROR, KOPRS_ERROR_SERIALIZATION);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/blob/keeps-the-bytes-and-knows-the-fields", keeps_the_bytes_and_knows_the_fields);
  g_test_add_func ("/blob/knows-what-is-absent", knows_what_is_absent);
  g_test_add_func ("/blob/works-at-every-size-around-64-kib", works_at_every_size_around_64_kib);
  g_test_add_func ("/blob/lives-as-long-as-somebody-refers-to-it", lives_as_long_as_somebody_refers_to_it);
  g_test_add_func ("/blob/finds-by-path-what-the-bytes-hold", finds_by_path_what_the_bytes_hold);
  g_test_add_func ("/blob/costs-little-beside-its-bytes", costs_little_beside_its_bytes);
  g_test_add_func ("/blob/refuses-what-is-no-object", refuses_what_is_no_object);
  return g_test_run ();
}
