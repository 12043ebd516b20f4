# SPDX-License-Identifier: MIT
mkfifo said
koprs-test-server --http --token secret --data state > said &
read -r _ _ uri < said

ask () { curl -s -H 'Authorization: Bearer secret' "$@"; }

# Lists of Pods are refused, once.
ask -o answer -d '{"effect": "status", "verb": "list", "resource": "pods", "status": 429}' "$uri/_koprs/faults"
ask -o answer -w '%{http_code}\n' "$uri/api/v1/pods"
ask -o answer -w '%{http_code}\n' "$uri/api/v1/pods"

# The clock stands still, and moves when it is told to.
ask -o answer -d '{"time": "2030-01-01T00:00:00Z"}' "$uri/_koprs/time"
ask -d '{"advance": 3600000}' "$uri/_koprs/time"

kill $!
wait $! && echo ended
