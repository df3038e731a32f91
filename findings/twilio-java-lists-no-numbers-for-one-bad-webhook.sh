#!/usr/bin/env bash
# One number with a blank in its webhook's URL keeps Twilio's Java library from listing any number.
#
# com.twilio.sdk:twilio 13.0.1, twilio 9.13.0 (PyPI).
#
# The library reads each URL in an answer as a java.net.URI. One that java.net.URI does not take, such
# as one with a blank or a bar in its query, which somebody has typed at Twilio, makes the page as a
# whole unreadable: there is an exception, and none of the account's numbers. The library for Python
# lists them all.
#
# One would have guessed that what the owner of a number has typed in is data, and that one bad field
# costs that field at most, the more so as the same library, when it sends such a URL, leaves it out.
#
# Seen (two numbers, the second one's URL as given):
#
#   | https://example.com/call?desk=front
#   | Java   +12025550100 +12025550101
#   | Python +12025550100 +12025550101
#   | https://example.com/call?desk=front desk
#   | Java   ApiConnectionException
#   | Python +12025550100 +12025550101
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

cat >Numbers.java <<'JAVA'
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.IncomingPhoneNumber;

class Numbers {
  public static void main(String[] page) {
    // Stands for Twilio.
    var answering =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            return new Response(page[0], 200);
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(answering).build();
    try {
      var found = new StringBuilder();
      IncomingPhoneNumber.reader().read(client).forEach(number -> found.append(' ').append(number.getPhoneNumber()));
      System.out.println("Java  " + found);
    } catch (RuntimeException e) {
      System.out.println("Java   " + e.getClass().getSimpleName());
    }
  }
}
JAVA
cat >list_numbers.py <<'PYTHON'
import sys
from twilio.http import HttpClient
from twilio.http.response import Response
from twilio.rest import Client


class Answering(HttpClient):
    """Stands for Twilio."""

    def __init__(self):
        pass

    def request(self, *_, **__):
        return Response(200, sys.argv[1])


client = Client("AC1", "secret", http_client=Answering())
print("Python", *(number.phone_number for number in client.incoming_phone_numbers.list()))
PYTHON
for url in 'https://example.com/call?desk=front' 'https://example.com/call?desk=front desk'; do
  echo "$url"
  page='{"page": 0, "page_size": 50, "incoming_phone_numbers": [
    {"phone_number": "+12025550100", "voice_url": "https://example.com/call"},
    {"phone_number": "+12025550101", "voice_url": "'$url'"}]}'
  java -cp 'lib/*' Numbers.java "$page"
  venv/bin/python list_numbers.py "$page"
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
