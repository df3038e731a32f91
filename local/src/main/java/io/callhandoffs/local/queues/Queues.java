package io.callhandoffs.local.queues;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// The template's queues, and as much of Amazon SQS's protocol (AWS JSON 1.0) as functions use.
public final class Queues implements Function<LocalRequest, LocalResponse> {

  private static final String TYPE = "application/x-amz-json-1.0";

  /// SQS's own default.
  private static final int DEFAULT_INVISIBILITY = 30;

  private final Map<String, Queue> byName = new LinkedHashMap<>();

  public Queues(Template template) {
    for (var queue : template.resources("AWS::SQS::Queue")) {
      var invisible = queue.property("VisibilityTimeout").map(Nodes::text).map(Integer::valueOf);
      var redrive = asMap(queue.property("RedrivePolicy").orElse(Map.of()));
      byName.put(
          queue.name(),
          new Queue(
              Duration.ofSeconds(invisible.orElse(DEFAULT_INVISIBILITY)),
              Optional.ofNullable(redrive.get("maxReceiveCount"))
                  .map(most -> Integer.parseInt(text(most)))
                  .orElse(Integer.MAX_VALUE)));
    }
  }

  public Queue get(String name) {
    return Optional.ofNullable(byName.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no queue is called " + name));
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    var target = request.header("x-amz-target").orElse("");
    var body = LocalJson.object(request.body());
    var url = body.path("QueueUrl").asString("");
    var queue = byName.get(url.substring(url.lastIndexOf('/') + 1));
    if (queue == null) {
      return refusal("com.amazonaws.sqs#QueueDoesNotExist");
    }
    return switch (target.substring(target.indexOf('.') + 1)) {
      case "SendMessage" -> send(queue, body);
      case "ChangeMessageVisibility" -> {
        var seconds = body.path("VisibilityTimeout").asInt(0);
        queue.changeVisibility(
            body.path("ReceiptHandle").asString(""), Instant.now().plusSeconds(seconds));
        yield LocalResponse.of(200, TYPE, "{}");
      }
      default -> refusal("com.amazonaws.sqs#UnsupportedOperation");
    };
  }

  private static LocalResponse send(Queue queue, JsonNode body) {
    var text = body.path("MessageBody").asString("");
    var once = UUID.randomUUID().toString();
    var message =
        queue.send(
            body.path("MessageGroupId").asString(once),
            body.path("MessageDeduplicationId").asString(once),
            text,
            Instant.now());
    return LocalResponse.of(
        200,
        TYPE,
        LocalJson.write(Map.of("MessageId", message.id(), "MD5OfMessageBody", md5(text))));
  }

  /// Clients check it.
  static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LocalResponse refusal(String type) {
    return LocalResponse.of(400, TYPE, LocalJson.write(Map.of("__type", type)));
  }
}
