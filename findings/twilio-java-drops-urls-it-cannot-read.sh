#!/usr/bin/env bash
# Twilio's Java library leaves out a URL that it cannot read, without a word.
#
# com.twilio.sdk:twilio 13.0.1.
#
# Where a URL may be given as a text, the library turns it into a java.net.URI, and into null if that
# fails, as it does for a blank or a bar in the query, which browsers and HTTP clients escape by
# themselves. What is null is left out: the TwiML has no `action`, the request no callback. Twilio then
# posts to the URL of the page it is on, so that a <Gather> asks again for ever, or does not call back.
#
# One would have guessed an exception, as one gets from URI.create with the same text, or the text as it is,
# as the libraries for JavaScript and Python write it.
#
# Seen:
#
#   | Java, TwiML:       <Gather action="https://example.com/said?desk=front"/>
#   | Java, call:        StatusCallback [https://example.com/said?desk=front]
#   | Java, TwiML:       <Gather/>
#   | Java, call:        StatusCallback left out
#   | Java, TwiML:       <Gather/>
#   | Java, call:        StatusCallback left out
#   | JavaScript, TwiML: <Gather action="https://example.com/said?desk=front"/>
#   | JavaScript, TwiML: <Gather action="https://example.com/said?desk=front desk"/>
#   | JavaScript, TwiML: <Gather action="https://example.com/said?desk=1|2"/>
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
npm install --silent --no-audit --no-fund twilio@6.3.1 >&2

cat >Urls.java <<'JAVA'
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.type.PhoneNumber;
import java.net.URI;

class Urls {
  public static void main(String[] urls) {
    // Stands for the network.
    var shown =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            var sent = request.getPostParams().get("StatusCallback");
            System.out.println("Java, call:        StatusCallback " + (sent == null ? "left out" : sent));
            return new Response("{}", 201);
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(shown).build();
    for (var url : urls) {
      var gather = new Gather.Builder().action(url).build();
      System.out.println("Java, TwiML:       " + gather.toXml().replaceFirst("<\\?.*\\?>", ""));
      new CallCreator(
              new PhoneNumber("+12025550100"),
              new PhoneNumber("+12025550101"),
              URI.create("https://example.com/start"))
          .setStatusCallback(url)
          .create(client);
    }
  }
}
JAVA
cat >urls.js <<'JS'
const { twiml } = require('twilio')

for (const url of process.argv.slice(2)) {
  const response = new twiml.VoiceResponse()
  response.gather({ action: url })
  console.log('JavaScript, TwiML: ' + /<Gather.*?>/.exec(response.toString())[0])
}
JS
urls=(
  'https://example.com/said?desk=front'
  'https://example.com/said?desk=front desk'
  'https://example.com/said?desk=1|2'
)
{
  java -cp 'lib/*' Urls.java "${urls[@]}"
  node urls.js "${urls[@]}"
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
