package io.callhandoffs.local;

import io.callhandoffs.local.events.EventBus;
import io.callhandoffs.local.events.EventsSite;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.http.Request;
import io.callhandoffs.local.http.Response;
import io.callhandoffs.local.queues.Queue;
import io.callhandoffs.local.queues.QueuePump;
import io.callhandoffs.local.queues.Queues;
import io.callhandoffs.testing.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The event bus and the queues, and what hands the queues' messages to functions.
final class Messaging implements AutoCloseable {

  /// The template's name of the queue for projects' webhooks.
  private static final String WEBHOOKS = "WebhookQueue";

  private final EventBus bus = new EventBus();
  private final Queues queues;
  private final List<QueuePump> pumps = new ArrayList<>();

  Messaging(Template template) {
    queues = new Queues(template, References::physicalName);
  }

  /// These services beside another one, told apart by what clients want of them.
  Function<Request, Response> besides(Function<Request, Response> other) {
    return request -> {
      var target = request.header("x-amz-target").orElse("");
      return target.startsWith("AmazonSQS.")
          ? queues.apply(request)
          : target.startsWith("AWSEvents.") ? bus.apply(request) : other.apply(request);
    };
  }

  /// Connects queues and functions as the template does.
  void connect(Template template, Functions functions) {
    QueuePump.sources(template)
        .forEach(
            (queue, function) -> pumps.add(new QueuePump(queue(queue), functions.get(function))));
  }

  void start() {
    pumps.forEach(QueuePump::start);
  }

  Response events(Request request) {
    return new EventsSite(bus, queue(WEBHOOKS)).apply(request);
  }

  private Queue queue(String name) {
    return queues.get(References.physicalName(name));
  }

  @Override
  public void close() {
    pumps.forEach(QueuePump::close);
  }
}
