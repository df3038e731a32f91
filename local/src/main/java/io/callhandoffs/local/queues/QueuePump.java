package io.callhandoffs.local.queues;

import static io.callhandoffs.testing.Nodes.asMap;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Hands a queue's messages to a function, one at a time, and deletes those that it has taken.
public final class QueuePump implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Queue queue;
  private final LambdaFunction function;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public QueuePump(Queue queue, LambdaFunction function) {
    this.queue = queue;
    this.function = function;
  }

  /// The function of each queue, by the template's names.
  public static Map<String, String> sources(Template template) {
    var sources = new LinkedHashMap<String, String>();
    for (var function : template.functions()) {
      for (var event : asMap(function.properties().getOrDefault("Events", Map.of())).values()) {
        if ("SQS".equals(asMap(event).get("Type"))) {
          var queue = asMap(asMap(event).get("Properties")).get("Queue");
          sources.put(
              Nodes.resolve(queue, name -> name.replaceFirst("\\..*", "")), function.name());
        }
      }
    }
    return sources;
  }

  public void start() {
    var _ = threads.submit(this::run);
  }

  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        for (var next = queue.receive(Instant.now());
            next.isPresent();
            next = queue.receive(Instant.now())) {
          var message = next.get();
          var _ = threads.submit(() -> handOver(message));
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOver(Message message) {
    try {
      var answer = LocalJson.object(function.invoke(LocalJson.bytes(event(message))));
      if (answer.path("batchItemFailures").isEmpty()) {
        queue.delete(message.receipt());
      }
    } catch (FunctionFailed _) {
      // It is delivered again once it is visible.
    }
  }

  private static Map<String, Object> event(Message message) {
    var record = new LinkedHashMap<String, Object>();
    record.put("messageId", message.id());
    record.put("receiptHandle", message.receipt());
    record.put("body", message.body());
    record.put("md5OfBody", Queues.md5(message.body()));
    record.put(
        "attributes",
        Map.of(
            "ApproximateReceiveCount",
            "" + message.tries(),
            "SentTimestamp",
            "" + message.sentAt().toEpochMilli(),
            "MessageGroupId",
            message.group(),
            "MessageDeduplicationId",
            message.key()));
    record.put("messageAttributes", Map.of());
    record.put("eventSource", "aws:sqs");
    record.put("awsRegion", "eu-west-1");
    return Map.of("Records", List.of(record));
  }
}
