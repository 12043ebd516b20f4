/* SPDX-FileCopyrightText: 2026 The koprs authors
 * SPDX-License-Identifier: MIT
 */

#include "koprs/testing/http/koprs-test-connection.h"

guint
koprs_test_connection_number (SoupServerMessage *message, guint *last)
{
  GSocket *socket = soup_server_message_get_socket (message);
  guint number;

  if (socket == NULL)
    return 0;
  number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (socket), "koprs-connection"));
  if (number == 0)
    {
      number = ++*last;
      g_object_set_data (G_OBJECT (socket), "koprs-connection", GUINT_TO_POINTER (number));
    }
  return number;
}

GTlsCertificate *
koprs_test_connection_find_certificate (SoupServerMessage *message)
{
  GTlsCertificate *certificate = soup_server_message_get_tls_peer_certificate (message);
  GSocket *socket = soup_server_message_get_socket (message);

  if (socket == NULL)
    return certificate;
  if (certificate == NULL)
    return g_object_get_data (G_OBJECT (socket), "koprs-certificate");
  g_object_set_data_full (G_OBJECT (socket), "koprs-certificate", g_object_ref (certificate), g_object_unref);
  return certificate;
}
