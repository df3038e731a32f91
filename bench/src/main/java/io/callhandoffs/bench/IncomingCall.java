package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.callhandoffs.testing.RequestSigner;
import io.callhandoffs.testing.http.LocalJson;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A stranger's call, as Twilio reports it to `/voice/call` and as AWS hands it to the function.
///
/// @param recorded an event like it, as it was recorded
/// @param digits of the call's SID, 32 in hexadecimal
record IncomingCall(JsonNode recorded, String digits) {

  private static final String SIGNATURE = "x-twilio-signature";

  String sid() {
    return "CA" + digits;
  }

  /// The event, signed with the account's token.
  String event(String token) {
    var params = params();
    params.put("CallSid", sid());
    var body =
        params.entrySet().stream()
            .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
            .collect(joining("&"));
    var event = (ObjectNode) recorded.deepCopy();
    event.put("body", Base64.getEncoder().encodeToString(body.getBytes(UTF_8)));
    var url =
        "https://"
            + recorded.path("requestContext").path("domainName").asString()
            + recorded.path("rawPath").asString();
    ((ObjectNode) event.path("headers"))
        .put(SIGNATURE, RequestSigner.sign(token, url, params))
        .put("content-length", Integer.toString(body.length()));
    return LocalJson.write(event);
  }

  private Map<String, String> params() {
    var body = new String(Base64.getDecoder().decode(recorded.path("body").asString()), UTF_8);
    var params = new TreeMap<String, String>();
    Stream.of(body.split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> params.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
    return params;
  }

  /// The value of one of its parameters.
  String param(String name) {
    return params().getOrDefault(name, "");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
