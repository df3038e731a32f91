package io.callhandoffs.local.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What is sent back.
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way; nobody compares them.
public record Answer(int status, String contentType, byte[] body) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static Answer json(int status, Object body) {
    return new Answer(status, "application/json", MAPPER.writeValueAsBytes(body));
  }

  static Answer html(int status, String body) {
    return new Answer(status, "text/html", body.getBytes(UTF_8));
  }

  static Answer empty(int status) {
    return new Answer(status, "application/json", new byte[0]);
  }

  static Answer of(Refusal refusal) {
    return json(
        refusal.status(),
        Map.of(
            "status",
            refusal.status(),
            "code",
            refusal.code(),
            "message",
            String.valueOf(refusal.getMessage()),
            "more_info",
            "https://www.twilio.com/docs/errors/" + refusal.code()));
  }
}
