#!/usr/bin/env bash
# libphonenumber-js reads a tel: URI with a context the first time and refuses it the second.
#
# libphonenumber-js 1.13.16 (npm).
#
# A local number in a tel: URI says to what it belongs: tel:7946-0018;phone-context=+4420. The check of
# the context keeps a position from one call to the next, so the calls succeed and fail by turns, the
# same number or not. A URI with the whole number is read every time.
#
# One would have guessed that parsing has no memory. It bites in a server: a test with one such URI is
# green, and of the callers every second one is nobody.
#
# Seen:
#
#   | tel:7946-0018;phone-context=+4420  +442079460018
#   | tel:7946-0018;phone-context=+4420  no number
#   | tel:7946-0018;phone-context=+4420  +442079460018
#   | tel:7946-0018;phone-context=+4420  no number
#   | tel:7946-0019;phone-context=+4420  +442079460019
#   | tel:7946-0020;phone-context=+4420  no number
#   | tel:+442079460018                  +442079460018
#   | tel:+442079460018                  +442079460018
#   | tel:+442079460018                  +442079460018
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 >&2

cat >uris.js <<'JS'
const { parsePhoneNumberFromString } = require('libphonenumber-js')

for (const uri of [
  ...Array(4).fill('tel:7946-0018;phone-context=+4420'),
  'tel:7946-0019;phone-context=+4420',
  'tel:7946-0020;phone-context=+4420',
  ...Array(3).fill('tel:+442079460018'),
]) {
  console.log(`${uri.padEnd(34)} ${parsePhoneNumberFromString(uri)?.number ?? 'no number'}`)
}
JS
node uris.js | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
