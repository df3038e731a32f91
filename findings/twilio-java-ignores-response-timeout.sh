#!/usr/bin/env bash
# Twilio's Java client takes a response time-out and does not keep it.
#
# com.twilio.sdk:twilio 13.0.1 with httpclient5 5.5; the peer is a server on this machine.
#
# NetworkHttpClient takes Apache's RequestConfig, and the one that counts in Apache's client is its
# responseTimeout. Set to 300 ms, it has no effect, for each request carries the SDK's own defaults,
# which take its place: the call waits for the answer, up to the SDK's socket time-out of 30 s. Only a
# SocketConfig beside it ends the call early.
#
# One would have guessed that a RequestConfig that the constructor takes is used. It bites a function
# that must answer Twilio within 15 seconds: its own deadline never comes.
#
# Seen (the server answers after 2 s):
#
#   | NetworkHttpClient(RequestConfig):               waited for the answer: 200
#   | NetworkHttpClient(RequestConfig, SocketConfig): gave up: Read timed out
#   | NetworkHttpClient(builder with RequestConfig):  waited for the answer: 200
#   | Apache's client itself with RequestConfig:      gave up: Read timed out
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

cat >Wait.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.http.NetworkHttpClient;
import com.twilio.http.Request;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;

class Wait {
  static String url;

  static void ask(String how, NetworkHttpClient client) {
    var request = new Request(HttpMethod.GET, url);
    request.setAuth("AC1", "secret");
    String end;
    try {
      end = "waited for the answer: " + client.makeRequest(request).getStatusCode();
    } catch (ApiException e) {
      end = "gave up: " + e.getMessage();
    }
    System.out.println(how + " " + end);
  }

  public static void main(String[] args) throws Exception {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    var threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          try {
            Thread.sleep(2000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    url = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    var soon = Timeout.ofMilliseconds(300);
    var config = RequestConfig.custom().setResponseTimeout(soon).build();
    ask("NetworkHttpClient(RequestConfig):              ", new NetworkHttpClient(config));
    ask(
        "NetworkHttpClient(RequestConfig, SocketConfig):",
        new NetworkHttpClient(config, SocketConfig.custom().setSoTimeout(soon).build()));
    ask(
        "NetworkHttpClient(builder with RequestConfig): ",
        new NetworkHttpClient(HttpClientBuilder.create().setDefaultRequestConfig(config)));
    try (var apache = HttpClientBuilder.create().setDefaultRequestConfig(config).build()) {
      var code = apache.execute(new HttpGet(url), answer -> answer.getCode());
      System.out.println("Apache's client itself with RequestConfig:      waited for the answer: " + code);
    } catch (SocketTimeoutException e) {
      System.out.println("Apache's client itself with RequestConfig:      gave up: " + e.getMessage());
    }
    server.stop(0);
    threads.shutdownNow();
  }
}
JAVA
java -cp 'lib/*' Wait.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
