/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

/* ClusterTrustBundles: whom a cluster trusts, one certificate of an authority after the other. */

#include "koprs/testing/validation/koprs-test-validator.h"
#include "koprs/testing/values/koprs-test-names.h"
#include "koprs/testing/values/koprs-test-node.h"
#include "koprs/testing/values/koprs-test-text.h"

#include <gnutls/gnutls.h>
#include <gnutls/x509.h>
#include <string.h>

#define MAX_BUNDLE (1024 * 1024)
#define BEGIN "-----BEGIN "
#define END "\n-----END "
#define DASHES "-----"
#define NO_COLON "ClusterTrustBundle without signer name must not have \":\" in its name"

/* One of a text's blocks. */
typedef struct {
  char *label;
  gboolean headers;
  guchar *bytes;
  gsize size;
} Block;

static void
block_clear (Block *block)
{
  g_clear_pointer (&block->label, g_free);
  g_clear_pointer (&block->bytes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Block, block_clear)

/* Past the lines that name something; what follows is the content. */
static const char *
skip_headers (const char *at, gboolean *headers)
{
  for (;;)
    {
      gsize length = strcspn (at, "\n");

      if (memchr (at, ':', length) == NULL)
        return at;
      *headers = TRUE;
      at += length + (at[length] == '\n');
    }
}

static guchar *
decode (const char *text, gsize length, gsize *size)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      g_string_append_c (plain, text[i]);
  if (koprs_test_text_find_base64_flaw (plain->str) >= 0)
    return NULL;
  return g_base64_decode (plain->str, size);
}

/* The block whose first line begins here; FALSE: it is none. *after: where to look for the next. */
static gboolean
read_block (const char *line, const char **after, Block *block)
{
  const char *label = line + strlen (BEGIN);
  gsize length = strcspn (label, "\n");
  g_autofree char *first = g_strchomp (g_strndup (label, length));
  g_autofree char *finish = NULL;
  const char *content, *end;

  *after = label + length;
  if (label[length] == '\0' || !g_str_has_suffix (first, DASHES))
    return FALSE;
  block->label = g_strndup (first, strlen (first) - strlen (DASHES));
  finish = g_strconcat (END, first, NULL);
  content = skip_headers (label + length + 1, &block->headers);
  end = strstr (content - 1, finish);
  if (end == NULL)
    return FALSE;
  if (end >= content)
    block->bytes = decode (content, end - content, &block->size);
  else
    block->bytes = g_new0 (guchar, 1);
  *after = end + strlen (finish);
  return block->bytes != NULL;
}

/* *at moves past it. */
static gboolean
next_block (const char *text, const char **at, Block *block)
{
  const char *line;

  while ((line = strstr (*at, BEGIN)) != NULL)
    {
      if (line > text && line[-1] != '\n')
        *at = line + strlen (BEGIN);
      else if (read_block (line, at, block))
        return TRUE;
      else
        block_clear (block);
      block->headers = FALSE;
    }
  return FALSE;
}

/* NULL where nothing is. */
static const char *
judge_certificate (const Block *block)
{
  gnutls_datum_t bytes = { block->bytes, block->size };
  gnutls_x509_crt_t certificate;
  const char *problem = NULL;

  if (gnutls_x509_crt_init (&certificate) < 0)
    return "does not parse as X.509";
  if (gnutls_x509_crt_import (certificate, &bytes, GNUTLS_X509_FMT_DER) < 0)
    problem = "does not parse as X.509";
  else if (gnutls_x509_crt_get_ca_status (certificate, NULL) <= 0)
    problem = "does not have the CA bit set";
  gnutls_x509_crt_deinit (certificate);
  return problem;
}

static void
check_block (KoprsTestValidator *self, const Block *block, guint number, GPtrArray *found, GPtrArray *places)
{
  g_autoptr (JsonNode) omitted = koprs_test_node_new_string ("<value omitted>");
  const char *problem = NULL;

  if (strcmp (block->label, "CERTIFICATE") != 0)
    koprs_test_validator_invalid (self, omitted, "entry %u has bad block type: %s", number, block->label);
  else if (block->headers)
    koprs_test_validator_invalid (self, omitted, "entry %u has PEM block headers", number);
  else if ((problem = judge_certificate (block)) != NULL)
    koprs_test_validator_invalid (self, omitted, "entry %u %s", number, problem);
  else
    {
      g_autoptr (GBytes) bytes = g_bytes_new (block->bytes, block->size);
      guint i = 0;

      while (i < found->len && !g_bytes_equal (g_ptr_array_index (found, i), bytes))
        i++;
      if (i < found->len)
        g_string_append_printf (g_ptr_array_index (places, i), " %u", number);
      else
        {
          GString *place = g_string_new (NULL);

          g_string_append_printf (place, "%u", number);
          g_ptr_array_add (found, g_steal_pointer (&bytes));
          g_ptr_array_add (places, place);
        }
    }
}

static void
free_place (gpointer place)
{
  g_string_free (place, TRUE);
}

/* Doubles and none at all are told only where all entries are fine. */
static void
check_blocks (KoprsTestValidator *self, const char *text)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (free_place);
  g_autoptr (JsonNode) omitted = koprs_test_node_new_string ("<value omitted>");
  guint n_before = self->causes->len;
  const char *at = text;

  for (guint i = 0;; i++)
    {
      g_auto (Block) block = { 0 };

      if (!next_block (text, &at, &block))
        break;
      check_block (self, &block, i, found, places);
    }
  if (self->causes->len > n_before)
    return;
  if (found->len == 0)
    koprs_test_validator_invalid (self, omitted, "at least one trust anchor must be provided");
  for (guint i = 0; i < places->len; i++)
    {
      const GString *place = g_ptr_array_index (places, i);

      if (strchr (place->str, ' ') != NULL)
        koprs_test_validator_invalid (self, omitted, "duplicate trust anchor (indices [%s])", place->str);
    }
}

/* What is no signer's must not look like one's. */
static void
check_name (KoprsTestValidator *self, const char *name, const char *signer, gboolean generated)
{
  g_autofree char *prefix = g_strconcat (signer, ":", NULL);
  g_autoptr (JsonNode) value = koprs_test_node_new_string (name);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  gsize mark = koprs_test_validator_enter (self, generated ? "generateName" : "name");

  g_strdelimit (prefix, "/", ':');
  if (*signer == '\0' && strchr (name, ':') != NULL)
    koprs_test_validator_invalid (self, value, NO_COLON);
  else if (*signer != '\0' && !g_str_has_prefix (name, prefix))
    koprs_test_validator_invalid (self, value, "ClusterTrustBundle for signerName %s must be named with prefix %s", signer, prefix);
  else
    koprs_test_names_check_subdomain (*signer != '\0' ? name + strlen (prefix) : name, generated, problems);
  koprs_test_validator_take_problems (self, name, problems);
  koprs_test_validator_leave (self, mark);
}

void
koprs_test_validator_check_trust_bundle (KoprsTestValidator *self, JsonNode *bundle, JsonNode *old)
{
  JsonNode *metadata = koprs_test_node_get (bundle, "metadata"), *spec = koprs_test_node_get (bundle, "spec");
  JsonNode *before = koprs_test_node_get (old, "spec");
  const char *signer = koprs_test_node_get_text (spec, "signerName"), *text = koprs_test_node_get_text (spec, "trustBundle");
  g_autoptr (JsonNode) shown = koprs_test_node_new_string (signer);
  gsize mark = koprs_test_validator_enter (self, "metadata"), inner;

  if (*koprs_test_node_get_text (metadata, "generateName") != '\0')
    check_name (self, koprs_test_node_get_text (metadata, "generateName"), signer, TRUE);
  if (*koprs_test_node_get_text (metadata, "name") != '\0')
    check_name (self, koprs_test_node_get_text (metadata, "name"), signer, FALSE);
  koprs_test_validator_leave (self, mark);
  mark = koprs_test_validator_enter (self, "spec");
  if (*signer != '\0')
    koprs_test_validator_check_signer (self, signer);
  inner = koprs_test_validator_enter (self, "trustBundle");
  if (strlen (text) > MAX_BUNDLE)
    koprs_test_validator_too_long (self, MAX_BUNDLE);
  else if (old == NULL || strcmp (koprs_test_node_get_text (before, "trustBundle"), text) != 0)
    check_blocks (self, text);
  koprs_test_validator_leave (self, inner);
  if (old != NULL && strcmp (koprs_test_node_get_text (before, "signerName"), signer) != 0)
    koprs_test_validator_invalid_at (self, "signerName", shown, "field is immutable");
  koprs_test_validator_leave (self, mark);
}
