#!/bin/sh
# SPDX-FileCopyrightText: 2026 The koprs authors
# SPDX-License-Identifier: MIT
#
# Makes the certificates and test keys of this directory anew, with OpenSSL. Nobody trusts them: their authority's key is thrown away.
set -e
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
printf 'extendedKeyUsage=clientAuth\n' > "$tmp/ext"

authority () {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$tmp/$1.key" -out "$1.pem" -days 36500 -subj "/CN=koprs-test-$1"
}

# NAME KEY: a client certificate for the key
client () {
  openssl req -new -key "$2" -subj "/O=koprs-test/CN=$1" -out "$tmp/csr"
  openssl x509 -req -in "$tmp/csr" -CA ca.pem -CAkey "$tmp/ca.key" -CAcreateserial -CAserial "$tmp/serial" \
    -days 36500 -extfile "$tmp/ext" -out "$1-cert.pem"
}

authority ca
authority other-ca
{ echo 'Two authorities, text between.'; cat ca.pem; echo '# the other one'; cat other-ca.pem; } > bundle.pem

openssl ecparam -name prime256v1 -genkey -out ec-test-key-sec1.pem
openssl pkcs8 -topk8 -nocrypt -in ec-test-key-sec1.pem -out ec-test-key-pkcs8.pem
openssl pkcs8 -topk8 -in ec-test-key-sec1.pem -passout pass:test -out ec-test-key-encrypted-pkcs8.pem
client ec ec-test-key-sec1.pem

openssl genrsa -traditional -out rsa-test-key-pkcs1.pem 2048
openssl pkcs8 -topk8 -nocrypt -in rsa-test-key-pkcs1.pem -out rsa-test-key-pkcs8.pem
openssl rsa -traditional -aes128 -in rsa-test-key-pkcs1.pem -passout pass:test -out rsa-test-key-encrypted-pkcs1.pem
client rsa rsa-test-key-pkcs1.pem

openssl genpkey -algorithm ed25519 -out ed25519-test-key.pem
client ed25519 ed25519-test-key.pem

for key in *-test-key*.pem; do
  { echo 'Test key of koprs: worth nothing, trusted by nobody.'; cat "$key"; } > "$tmp/key"
  cat "$tmp/key" > "$key"
done
chmod 644 ./*.pem
