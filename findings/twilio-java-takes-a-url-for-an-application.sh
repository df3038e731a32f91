#!/usr/bin/env bash
# Twilio's Java library takes the URL of a call's instructions for the name of an application.
#
# com.twilio.sdk:twilio 13.0.1.
#
# Call.creator(to, from, X) means three things, by the type of X: a URI is the URL of the instructions,
# a Twiml is the instructions, and a String is neither, but the SID of an application at Twilio. A URL
# given as a text compiles and is sent as ApplicationSid. All over the library a String stands in for
# a URI, in setUrl of the same class too; here it does not.
#
# One would have guessed that the overload for a text is the convenience that it is elsewhere. It
# bites whoever takes the URL from an environment variable: all that he hears is Twilio's complaint
# about a SID that he never wrote.
#
# Seen:
#
#   | creator(to, from, URI.create(url)):               {Url=[https://example.com/start]}
#   | creator(to, from, url):                           {ApplicationSid=[https://example.com/start]}
#   | creator(to, from, URI.create(url)).setUrl(other): {Url=[https://example.com/other]}
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

cat >Instructions.java <<'JAVA'
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.TreeMap;

class Instructions {
  public static void main(String[] args) {
    // Stands for the network.
    var shown =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            var sent = new TreeMap<>(request.getPostParams());
            sent.keySet().removeAll(java.util.List.of("To", "From"));
            System.out.println(sent);
            return new Response("{}", 201);
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(shown).build();
    var to = new PhoneNumber("+12025550100");
    var from = new PhoneNumber("+12025550101");
    var url = "https://example.com/start";
    System.out.print("creator(to, from, URI.create(url)):               ");
    Call.creator(to, from, URI.create(url)).create(client);
    System.out.print("creator(to, from, url):                           ");
    Call.creator(to, from, url).create(client);
    System.out.print("creator(to, from, URI.create(url)).setUrl(other): ");
    Call.creator(to, from, URI.create(url)).setUrl("https://example.com/other").create(client);
  }
}
JAVA
java -cp 'lib/*' Instructions.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
