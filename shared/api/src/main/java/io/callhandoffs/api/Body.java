package io.callhandoffs.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.aws.Headers;
import io.callhandoffs.failure.Failure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The body of a request.
final class Body {

  /// Room for the largest destination (fifty examples, each character four bytes) twice over.
  static final int MAX_BYTES = 128 * 1024;

  private static final String JSON = "application/json";
  private static final Set<String> PATCHES = Set.of(JSON, "application/merge-patch+json");

  private Body() {}

  /// A body that must be JSON.
  static JsonNode json(APIGatewayV2HTTPEvent event) {
    return json(event, Set.of(JSON));
  }

  /// A body that must be a merge patch.
  static JsonNode patch(APIGatewayV2HTTPEvent event) {
    return json(event, PATCHES);
  }

  private static JsonNode json(APIGatewayV2HTTPEvent event, Set<String> mediaTypes) {
    var type = Headers.find(event.getHeaders(), "content-type").orElse("").split(";", 2)[0].strip();
    if (!mediaTypes.contains(type.toLowerCase(Locale.ROOT))) {
      throw Failure.unsupportedMediaType(JSON);
    }
    return Json.parse(text(event));
  }

  /// The body as text; empty if there is none. API Gateway encodes it as Base64 or not, depending
  /// on its media type, and says which.
  static String text(APIGatewayV2HTTPEvent event) {
    var body = event.getBody() == null ? "" : event.getBody();
    // Four characters of Base64 are three bytes; refuse before decoding.
    if (body.length() > MAX_BYTES * 4L / 3 + 4) {
      throw tooLarge();
    }
    return event.getIsBase64Encoded() ? decoded(body) : checked(body);
  }

  private static String checked(String body) {
    if (body.getBytes(UTF_8).length > MAX_BYTES) {
      throw tooLarge();
    }
    return body;
  }

  private static String decoded(String body) {
    try {
      var bytes = Base64.getDecoder().decode(body);
      if (bytes.length > MAX_BYTES) {
        throw tooLarge();
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IllegalArgumentException | CharacterCodingException _) {
      throw Failure.malformed("The body is not text in UTF-8");
    }
  }

  private static RuntimeException tooLarge() {
    return Failure.tooLarge(MAX_BYTES);
  }
}
