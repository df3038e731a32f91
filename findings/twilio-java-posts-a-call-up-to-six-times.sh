#!/usr/bin/env bash
# One CallCreator.create() asks Twilio to ring somebody up to six times.
#
# com.twilio.sdk:twilio 13.0.1, NetworkHttpClient as it comes; the peer is a server on this machine.
#
# Two layers repeat, and neither asks whether the request may be repeated. The SDK sends a request
# three times if the answer is a 5xx. Below it the HTTP client, left at its defaults, sends each of
# those again a second later if the answer is 503 or 429. POST is no exception, and nothing in the
# requests lets the other end tell a repetition from a second call.
#
# One would have guessed that a POST without an idempotency key is sent once, or that the documented
# "retries" of one layer is all there is. It bites whoever makes calls or buys numbers: if the first
# attempt had succeeded and only its answer was lost behind a gateway, a human's telephone rings again.
#
# Seen:
#
#   | answered 400: one create() made 1 POSTs
#   | answered 429: one create() made 2 POSTs
#   | answered 500: one create() made 3 POSTs
#   | answered 503: one create() made 6 POSTs
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

cat >Calls.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

class Calls {
  public static void main(String[] args) throws Exception {
    var status = new AtomicInteger();
    var posts = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          posts.incrementAndGet();
          var body = "{\"code\":20001,\"message\":\"no\"}".getBytes();
          exchange.sendResponseHeaders(status.get(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    var network = new NetworkHttpClient();
    // Only the address is another one.
    var here =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            var path = request.constructURL().getFile();
            var same =
                new Request(
                    request.getMethod(), "http://127.0.0.1:" + server.getAddress().getPort() + path);
            same.setAuth("AC1", "secret");
            same.setContentType(request.getContentType());
            request.getPostParams().forEach((name, values) -> same.addPostParam(name, values.get(0)));
            return network.makeRequest(same);
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(here).build();
    for (int each : new int[] {400, 429, 500, 503}) {
      status.set(each);
      posts.set(0);
      try {
        new CallCreator(
                new PhoneNumber("+12025550100"), new PhoneNumber("+12025550101"), new Twiml("<Response/>"))
            .create(client);
      } catch (ApiException e) {
        System.out.println("answered " + each + ": one create() made " + posts + " POSTs");
      }
    }
    server.stop(0);
  }
}
JAVA
java -cp 'lib/*' Calls.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
