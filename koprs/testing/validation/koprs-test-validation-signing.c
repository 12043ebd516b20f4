/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* CertificateSigningRequests, when they come: later their spec stays as it is. What the request itself says is nobody's concern here. */

#include "koprs/testing/kinds/koprs-test-object.h"
#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"

#include <string.h>

#define SHORTEST 600
#define TOO_SHORT "may not specify a duration less than 600 seconds (10 minutes)"
#define MAX_DOMAIN 253
#define MAX_SIGNER (MAX_DOMAIN + 1 + 253 + 1 + 63)
#define NO_REQUEST "PEM block type must be CERTIFICATE REQUEST"
#define NO_PATH "must be a fully qualified domain and path of the form 'example.com/signer-name'"
#define ONE_SEGMENT "should be a domain with at least two segments separated by dots"
#define LEGACY "kubernetes.io/legacy-unknown"

typedef void (*CheckName) (const char *text, gboolean prefix, GPtrArray *problems);

static void
say (KoprsTestValidator *self, const char *text, const char *detail)
{
  g_autoptr (JsonNode) value = koprs_test_node_new_string (text);

  koprs_test_validator_invalid (self, value, "%s", detail);
}

static void
check_request (KoprsTestValidator *self, JsonNode *spec)
{
  const char *request = koprs_test_node_get_string (spec, "request");
  gsize length = 0;
  g_autofree guchar *bytes = request != NULL ? g_base64_decode (request, &length) : NULL;

  if (bytes == NULL || g_strstr_len ((const char *) bytes, length, "-----BEGIN CERTIFICATE REQUEST-----") == NULL)
    koprs_test_validator_invalid_at (self, "request", length > 0 ? koprs_test_node_get (spec, "request") : NULL, NO_REQUEST);
}

static void
check_usages (KoprsTestValidator *self, JsonNode *spec)
{
  static const char *const known[] = {
    "any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only",
    "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement",
    "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping", NULL
  };
  g_auto (GStrv) usages = koprs_test_object_dup_strings (spec, "usages");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize outer = koprs_test_validator_enter (self, "usages");

  if (usages[0] == NULL)
    koprs_test_validator_required (self, "");
  for (guint round = 0; round < 2; round++)
    for (guint i = 0; usages[i] != NULL; i++)
      {
        g_autoptr (JsonNode) value = koprs_test_node_new_string (usages[i]);
        gsize mark = koprs_test_validator_enter_index (self, i);

        if (round == 0 && !g_strv_contains (known, usages[i]))
          koprs_test_validator_unsupported (self, value, known);
        if (round == 1 && !g_hash_table_add (seen, usages[i]))
          koprs_test_validator_duplicate (self, value);
        koprs_test_validator_leave (self, mark);
      }
  koprs_test_validator_leave (self, outer);
}

/* Only the first part that is wrong is told. */
static void
check_parts (KoprsTestValidator *self, const char *text, char **parts, CheckName check)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL && problems->len == 0; i++)
    {
      check (parts[i], FALSE, problems);
      for (guint j = 0; j < problems->len; j++)
        {
          g_autoptr (JsonNode) part = koprs_test_node_new_string (parts[i]);
          g_autofree char *quoted = koprs_test_node_to_text (part);
          g_autofree char *detail = g_strdup_printf ("validating label %s: %s", quoted, (char *) g_ptr_array_index (problems, j));

          say (self, text, detail);
        }
    }
}

static char **
split (const char *text)
{
  char **parts = g_strsplit (text, ".", -1);

  if (parts[0] == NULL)
    {
      g_strfreev (parts);
      parts = g_new0 (char *, 2);
      parts[0] = g_strdup ("");
    }
  return parts;
}

static void
check_signer_parts (KoprsTestValidator *self, const char *signer, const char *domain, const char *path)
{
  g_auto (GStrv) labels = split (domain);
  g_auto (GStrv) names = split (path);

  if (strlen (domain) > MAX_DOMAIN)
    koprs_test_validator_too_long (self, MAX_DOMAIN);
  check_parts (self, domain, labels, koprs_test_names_check_dns_label);
  if (labels[1] == NULL)
    say (self, domain, ONE_SEGMENT);
  check_parts (self, path, names, koprs_test_names_check_subdomain);
  if (strlen (signer) > MAX_SIGNER)
    koprs_test_validator_too_long (self, MAX_SIGNER);
}

void
koprs_test_validator_check_signer (KoprsTestValidator *self, const char *signer)
{
  g_auto (GStrv) segments = g_strsplit (signer, "/", -1);
  gsize mark = koprs_test_validator_enter (self, "signerName");

  if (g_strv_length (segments) != 2)
    say (self, signer, NO_PATH);
  else
    check_signer_parts (self, signer, segments[0], segments[1]);
  koprs_test_validator_leave (self, mark);
}

static void
check_signer (KoprsTestValidator *self, JsonNode *spec)
{
  const char *signer = koprs_test_node_get_text (spec, "signerName");
  gsize mark;

  if (*signer != '\0' && strcmp (signer, LEGACY) != 0)
    {
      koprs_test_validator_check_signer (self, signer);
      return;
    }
  mark = koprs_test_validator_enter (self, "signerName");
  if (*signer == '\0')
    koprs_test_validator_required (self, "");
  else
    say (self, signer, "the legacy signerName is not allowed via this API version");
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_signing_request (KoprsTestValidator *self, JsonNode *object, JsonNode *old)
{
  JsonNode *spec = koprs_test_node_get (object, "spec");
  gsize mark;

  if (old != NULL)
    return;
  mark = koprs_test_validator_enter (self, "spec");
  check_request (self, spec);
  check_usages (self, spec);
  check_signer (self, spec);
  koprs_test_validator_at_least (self, spec, "expirationSeconds", SHORTEST, TOO_SHORT);
  koprs_test_validator_leave (self, mark);
}
