#!/usr/bin/env bash
# A caller whose identity is a tel: URI has no number, and a call put on hold can be a new one.
#
# drachtio-srf 5.0.29 (npm).
#
# P-Asserted-Identity holds a sip: URI, a tel: URI or one of each (RFC 3325, 9.1). callingNumber looks there
# first and only for sip:, so that such a caller is '', although From has a number as well; createB2BUA
# takes that for the second leg. calledNumber is '' for a call to a tel: URI. The library does read
# tel: URIs, by parseUri.
#
# And canFormDialog, which asks whether To has a tag yet, asks that of the header's text, which has no
# such property: it is true for the INVITE that puts a running call on hold.
#
# One would have guessed that the number of whoever calls is the one thing that cannot get lost. It bites
# whoever routes by it: callers from landlines and mobiles pass, those of networks that write tel: do not.
#
# Seen:
#
#   | From only                            calling '+442079460018'  called '+442079460100'
#   | identity is sip:                     calling '+442079460019'  called '+442079460100'
#   | identity is tel:                     calling ''               called '+442079460100'
#   | identity is tel:, called is tel:     calling ''               called ''
#   | parseUri                             number '+442079460019'
#   | first INVITE                         can form a dialog: true
#   | INVITE within the call               can form a dialog: true
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund drachtio-srf@5.0.29 >&2

cat >numbers.js <<'JS'
const Srf = require('drachtio-srf')

const invite = ({ to = 'sip:+442079460100@pbx.example.org', tag = '', identity }) =>
  new Srf.SipMessage(
    [
      `INVITE ${to} SIP/2.0`,
      'Via: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1',
      'Max-Forwards: 70',
      'From: <sip:+442079460018@example.com>;tag=1',
      `To: <${to}>${tag}`,
      'Call-ID: 1@192.0.2.1',
      'CSeq: 1 INVITE',
      ...(identity ? [`P-Asserted-Identity: <${identity}>`] : []),
      'Content-Length: 0',
      '',
      ''
    ].join('\r\n')
  )
const numbers = (what, parts) => {
  const message = invite(parts)
  const calling = `'${message.callingNumber}'`.padEnd(15)
  console.log(`${what.padEnd(36)} calling ${calling}  called '${message.calledNumber}'`)
}

numbers('From only', {})
numbers('identity is sip:', { identity: 'sip:+442079460019@example.com' })
numbers('identity is tel:', { identity: 'tel:+442079460019' })
numbers('identity is tel:, called is tel:', { identity: 'tel:+442079460019', to: 'tel:+442079460100' })
console.log(`${'parseUri'.padEnd(36)} number '${Srf.parseUri('tel:+442079460019').number}'`)
for (const [what, tag] of [['first INVITE', ''], ['INVITE within the call', ';tag=2']]) {
  console.log(`${what.padEnd(36)} can form a dialog: ${invite({ tag }).canFormDialog}`)
}
JS
node numbers.js | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
