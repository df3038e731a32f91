package io.callhandoffs.twilio;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.aws.Headers;
import io.callhandoffs.digest.Sha256;
import io.callhandoffs.text.LogText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request whose signature is not checked yet. HTTP APIs and function URLs deliver in the same
/// format, and both encode form bodies as Base64.
final class UnverifiedRequest {

  /// Twilio's largest requests are a few kilobytes: a minute of speech and forty parameters.
  static final int MAX_BODY_BYTES = 64 * 1024;

  private final APIGatewayV2HTTPEvent event;

  UnverifiedRequest(APIGatewayV2HTTPEvent event) {
    this.event = event;
  }

  String method() {
    return event.getRequestContext().getHttp().getMethod();
  }

  /// The path in our own address space, without the stage of an API.
  String path() {
    return event.getRawPath().substring(stage().length());
  }

  /// The path for the log: it may be anything.
  String shownPath() {
    return LogText.of(path());
  }

  /// A named stage is the first part of the path; the default stage, which function URLs have as
  /// well, is not part of it.
  String stage() {
    var stage = "/" + event.getRequestContext().getStage();
    return event.getRawPath().startsWith(stage + "/") ? stage : "";
  }

  String rawQuery() {
    return orEmpty(event.getRawQueryString());
  }

  /// The host that was called, as AWS says it. Never the `Host` header, which anybody can set.
  String domain() {
    return event.getRequestContext().getDomainName();
  }

  /// Function URLs have no routes; an HTTP API names the one that matched.
  boolean cameByFunctionUrl() {
    return "$default".equals(event.getRouteKey());
  }

  Optional<String> header(String name) {
    return Headers.find(event.getHeaders(), name);
  }

  boolean isForm() {
    return header("content-type")
        .map(type -> type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip())
        .filter("application/x-www-form-urlencoded"::equals)
        .isPresent();
  }

  byte[] body() {
    var body = orEmpty(event.getBody());
    return event.getIsBase64Encoded()
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }

  /// A body that is too large is not worth decoding: four base64 characters are three bytes.
  boolean isTooLarge() {
    int length = orEmpty(event.getBody()).length();
    return (event.getIsBase64Encoded() ? length / 4 * 3 : length) > MAX_BODY_BYTES;
  }

  Form form() {
    return isForm() ? Form.parse(new String(body(), StandardCharsets.UTF_8)) : Form.EMPTY;
  }

  Form query() {
    return Form.parse(rawQuery());
  }

  /// Twilio signs the body only if it is a form; of any other it signs the hash, in the query.
  boolean bodyIsVouchedFor() {
    var hashes = query().values().getOrDefault("bodySHA256", List.of());
    return isForm() || (hashes.size() == 1 && hashes.getFirst().equals(Sha256.hex(body())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Never the request itself: it is about people.
  @Override
  public String toString() {
    return LogText.of(method())
        + " "
        + shownPath()
        + " ("
        + orEmpty(event.getBody()).length()
        + " characters)";
  }
}
