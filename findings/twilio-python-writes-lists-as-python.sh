#!/usr/bin/env bash
# Twilio's Python library writes a list into TwiML as Python prints it.
#
# twilio 9.13.0 (PyPI), twilio 6.3.1 (npm).
#
# Attributes of TwiML that take several values take them with blanks between. The library for
# JavaScript joins a list so, and the REST half of the Python one takes lists for the like-named
# parameters. Its TwiML half writes input="['speech', 'dtmf']": well-formed, and unknown to Twilio.
#
# One would have guessed that a list is joined, or refused where the page is made. It bites whoever
# ports an application or changes from "make the call with events" to "dial with events": there is
# no error here, the call goes on without speech, and no event comes.
#
# Seen:
#
#   | Python, REST:      ['initiated', 'answered']
#   | Python, TwiML:     <Number statusCallbackEvent="['initiated', 'answered']">+12025550100</Number>
#   | Python, TwiML:     <Gather input="['speech', 'dtmf']" />
#   | JavaScript, TwiML: <Number statusCallbackEvent="initiated answered">+12025550100</Number>
#   | JavaScript, TwiML: <Gather input="speech dtmf"/>
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check twilio==9.13.0
npm install --silent --no-audit --no-fund twilio@6.3.1 >&2

cat >lists.py <<'PYTHON'
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client
from twilio.twiml.voice_response import Gather, Number


class Shown(HttpClient):
    """Stands for the network."""

    def __init__(self):
        pass

    def request(self, method, uri, params=None, data=None, **_):
        print("Python, REST:     ", data["StatusCallbackEvent"])
        return Response(201, "{}")


events = ["initiated", "answered"]
Client("AC1", "secret", http_client=Shown()).calls.create(
    to="+12025550100", from_="+12025550101", url="https://example.com/start", status_callback_event=events
)
for element in Number("+12025550100", status_callback_event=events), Gather(input=["speech", "dtmf"]):
    print("Python, TwiML:    ", str(element).split("?>")[1])
PYTHON
cat >lists.js <<'JS'
const { twiml } = require('twilio')

const response = new twiml.VoiceResponse()
response.dial().number({ statusCallbackEvent: ['initiated', 'answered'] }, '+12025550100')
response.gather({ input: ['speech', 'dtmf'] })
for (const [element] of response.toString().matchAll(/<Number.*<\/Number>|<Gather.*?>/g)) {
  console.log('JavaScript, TwiML: ' + element)
}
JS
{
  venv/bin/python lists.py
  node lists.js
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
