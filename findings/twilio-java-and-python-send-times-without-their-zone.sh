#!/usr/bin/env bash
# Twilio's libraries for Java and Python schedule a message hours off, as they drop the time's zone.
#
# com.twilio.sdk:twilio 13.0.1 (Maven), twilio 9.13.0 (PyPI), twilio 6.3.1 (npm).
#
# Given 23:30 at UTC-5, the library for JavaScript sends the instant, 04:30 UTC of the next day. The
# one for Java sends "23:30" and no zone, the one for Python "23:30Z", which is five hours earlier.
# For Java it depends on the parameter, too: "started after" turns the same value into UTC, "started
# at" does not.
#
# One would have guessed that a ZonedDateTime, or a datetime that knows its zone, is sent as the
# instant that it is. It bites whoever schedules messages or lists calls with anything but UTC: the
# reminder comes in the afternoon, the list is of other hours.
#
# Seen:
#
#   | Java       SendAt     2026-03-01T23:30:00
#   | Java       StartTime  2026-03-01T23:30:00
#   | Java       StartTime> 2026-03-02T04:30:00
#   | Python     SendAt     2026-03-01T23:30:00Z
#   | Python     StartTime  2026-03-01T23:30:00Z
#   | Python     StartTime> 2026-03-01T23:30:00Z
#   | JavaScript SendAt     2026-03-02T04:30:00Z
#   | JavaScript StartTime  2026-03-02T04:30:00Z
#   | JavaScript StartTime> 2026-03-02T04:30:00Z
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

libraries() {
  {
    local group artifact version
    echo '<project><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
    for coordinates in "$@"; do
      IFS=: read -r group artifact version <<<"$coordinates"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId>"
      echo "<version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >pom.xml
  mvn -q -B -Dstyle.color=never -DoutputDirectory="$work/lib" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies >&2
}

libraries com.twilio.sdk:twilio:13.0.1 org.slf4j:slf4j-nop:1.7.36
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check twilio==9.13.0
npm install --silent --no-audit --no-fund twilio@6.3.1 >&2

cat >Times.java <<'JAVA'
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.time.ZonedDateTime;

class Times {
  public static void main(String[] args) {
    // Stands for the network.
    var shown =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            request.getPostParams().forEach((name, values) -> show(name, values.get(0)));
            request.getQueryParams().forEach((name, values) -> show(name, values.get(0)));
            return new Response("{\"calls\":[],\"sid\":\"SM1\"}", 200);
          }

          void show(String name, String value) {
            if (name.contains("SendAt") || name.contains("StartTime")) {
              System.out.printf("%-10s %-10s %s%n", "Java", name, value);
            }
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(shown).build();
    var time = ZonedDateTime.parse("2026-03-01T23:30:00-05:00");
    new MessageCreator(new PhoneNumber("+12025550100"), new PhoneNumber("+12025550101"), "At half past")
        .setSendAt(time)
        .create(client);
    new CallReader().setStartTime(time).firstPage(client);
    new CallReader().setStartTimeAfter(time).firstPage(client);
  }
}
JAVA
cat >times.py <<'PYTHON'
from datetime import datetime
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client


class Shown(HttpClient):
    """Stands for the network."""

    def __init__(self):
        pass

    def request(self, method, uri, params=None, data=None, **_):
        for name, value in {**(params or {}), **(data or {})}.items():
            if "SendAt" in name or "StartTime" in name:
                print(f"{'Python':10} {name:10} {value}")
        return Response(200, '{"calls": []}' if method == "GET" else '{"sid": "SM1"}')


client = Client("AC1", "secret", http_client=Shown())
time = datetime.fromisoformat("2026-03-01T23:30:00-05:00")
client.messages.create(to="+12025550100", from_="+12025550101", body="At half past", send_at=time)
client.calls.list(start_time=time, limit=1)
client.calls.list(start_time_after=time, limit=1)
PYTHON
cat >times.js <<'JS'
const twilio = require('twilio')

// Stands for the network.
const shown = {
  request({ params, data }) {
    for (const [name, value] of Object.entries({ ...params, ...data })) {
      if (/SendAt|StartTime/.test(name)) console.log(`${'JavaScript'.padEnd(10)} ${name.padEnd(10)} ${value}`)
    }
    return Promise.resolve({ statusCode: 200, body: { calls: [], sid: 'SM1' } })
  },
}
const client = new twilio.Twilio('AC1', 'secret', { httpClient: shown })
const time = new Date('2026-03-01T23:30:00-05:00')
;(async () => {
  await client.messages.create({ to: '+12025550100', from: '+12025550101', body: 'At half past', sendAt: time })
  await client.calls.list({ startTime: time, limit: 1 })
  await client.calls.list({ startTimeAfter: time, limit: 1 })
})()
JS
{
  java -cp 'lib/*' Times.java
  venv/bin/python times.py
  node times.js
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
