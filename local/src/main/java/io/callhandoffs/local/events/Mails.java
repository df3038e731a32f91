package io.callhandoffs.local.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The part of Amazon SNS's protocol (AWS Query) that functions use: it takes what would be mailed
/// to the operator, and keeps the latest. `GET /local/mails` shows them.
public final class Mails implements Function<LocalRequest, LocalResponse> {

  public static final String PATH = "/local/mails";

  private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";
  private static final int MAX_MAILS = 1_000;

  private final Deque<Mail> mails = new ArrayDeque<>();

  private record Mail(Instant at, String subject, String text) {}

  /// Whether a request is to this service: its signature is for it. Its body is a form, as those to
  /// Twilio are.
  public static boolean isFor(LocalRequest request) {
    return request
        .header("authorization")
        .filter(credentials -> credentials.contains("/sns/aws4_request"))
        .isPresent();
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    var form = form(new String(request.body(), UTF_8));
    if (!"Publish".equals(form.get("Action"))) {
      return LocalResponse.of(400, "text/xml", "<ErrorResponse/>");
    }
    take(
        new Mail(
            Instant.now(), form.getOrDefault("Subject", ""), form.getOrDefault("Message", "")));
    return LocalResponse.of(
        200,
        "text/xml",
        "<PublishResponse xmlns=\"%s\"><PublishResult><MessageId>%s</MessageId></PublishResult></PublishResponse>"
            .formatted(NAMESPACE, UUID.randomUUID()));
  }

  /// The latest mails, the newest first.
  public synchronized LocalResponse shown(LocalRequest request) {
    return request.method().equals("GET")
        ? LocalResponse.json(200, Map.of("mails", new ArrayList<>(mails).reversed()))
        : LocalResponse.problem(405, "Method Not Allowed", "GET shows what was mailed");
  }

  private synchronized void take(Mail mail) {
    mails.add(mail);
    if (mails.size() > MAX_MAILS) {
      var _ = mails.remove();
    }
  }

  private static Map<String, String> form(String body) {
    var form = new HashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      var parts = pair.split("=", 2);
      form.put(
          URLDecoder.decode(parts[0], UTF_8),
          parts.length == 2 ? URLDecoder.decode(parts[1], UTF_8) : "");
    }
    return form;
  }
}
