/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-gzip.h"

/* As real servers compress. */
#define LEVEL 4

struct _KoprsTestGzip {
  GConverter *compressor;
  gboolean members;
};

KoprsTestGzip *
koprs_test_gzip_new (gboolean members)
{
  KoprsTestGzip *self = g_new0 (KoprsTestGzip, 1);

  self->compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, LEVEL));
  self->members = members;
  return self;
}

void
koprs_test_gzip_free (KoprsTestGzip *self)
{
  g_object_unref (self->compressor);
  g_free (self);
}

/* Converts the text, then what the flags ask for: up to `goal`, or to the end of the text. */
static void
convert (KoprsTestGzip *self, const char *text, gsize length, GConverterFlags flags, GConverterResult goal, GString *out)
{
  GConverterResult result = G_CONVERTER_CONVERTED;
  gsize done = 0;
  char buffer[16 * 1024];

  while (flags != G_CONVERTER_NO_FLAGS ? result != goal : done < length)
    {
      gsize n_read, n_written;

      result = g_converter_convert (self->compressor, text + done, length - done, buffer, sizeof buffer, flags, &n_read,
                                    &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        break;
      done += n_read;
      g_string_append_len (out, buffer, n_written);
    }
}

/* A member is flushed before it is finished: Go's reader hands out what comes with the end of one only once it has seen the
 * beginning of the next. */
void
koprs_test_gzip_piece (KoprsTestGzip *self, GString *text, gboolean last)
{
  g_autoptr (GString) out = g_string_sized_new (text->len / 4 + 64);

  if (text->len == 0 && (self->members || !last))
    return;
  if (self->members)
    {
      convert (self, text->str, text->len, G_CONVERTER_FLUSH, G_CONVERTER_FLUSHED, out);
      convert (self, "", 0, G_CONVERTER_INPUT_AT_END, G_CONVERTER_FINISHED, out);
      g_converter_reset (self->compressor);
    }
  else
    convert (self, text->str, text->len, last ? G_CONVERTER_INPUT_AT_END : G_CONVERTER_NO_FLAGS, G_CONVERTER_FINISHED, out);
  g_string_truncate (text, 0);
  g_string_append_len (text, out->str, out->len);
}
