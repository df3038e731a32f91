package io.callhandoffs.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Turns what a function returned into a response, with AWS's defaults for what is missing.
final class Answer {

  private Answer() {}

  /// @param contentType the default
  /// @throws IllegalArgumentException if AWS could make no response of it
  static LocalResponse of(byte[] answer, String contentType) {
    var json = parse(answer);
    var status = json.get("statusCode");
    if (!json.isObject() || status == null || status.isNull()) {
      return LocalResponse.of(200, "application/json", new String(answer, UTF_8));
    }
    if (!status.isIntegralNumber() || status.intValue() < 100 || status.intValue() > 599) {
      throw new IllegalArgumentException("no status: " + status);
    }
    return new LocalResponse(status.intValue(), headers(json, contentType), body(json));
  }

  private static JsonNode parse(byte[] answer) {
    try {
      return LocalJson.read(answer);
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON", e);
    }
  }

  private static Map<String, List<String>> headers(JsonNode json, String contentType) {
    var headers = new LinkedHashMap<String, List<String>>();
    json.path("headers").properties().forEach(header -> put(headers, header));
    json.path("multiValueHeaders").properties().forEach(header -> put(headers, header));
    var cookies = json.path("cookies").valueStream().map(JsonNode::asString).toList();
    if (!cookies.isEmpty()) {
      headers.put("set-cookie", cookies);
    }
    headers.putIfAbsent("content-type", List.of(contentType));
    // The server sets it.
    headers.remove("content-length");
    return headers;
  }

  private static void put(Map<String, List<String>> headers, Map.Entry<String, JsonNode> header) {
    var value = header.getValue();
    headers.put(
        header.getKey().toLowerCase(Locale.ROOT),
        value.isArray()
            ? value.valueStream().map(JsonNode::asString).toList()
            : List.of(value.asString()));
  }

  private static byte[] body(JsonNode json) {
    var body = json.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    return json.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(body.asString())
        : body.asString().getBytes(UTF_8);
  }
}
