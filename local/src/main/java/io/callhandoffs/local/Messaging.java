package io.callhandoffs.local;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.events.EventBus;
import io.callhandoffs.local.events.EventsSite;
import io.callhandoffs.local.events.Mails;
import io.callhandoffs.local.gateway.Functions;
import io.callhandoffs.local.logs.LogGroups;
import io.callhandoffs.local.queues.Queue;
import io.callhandoffs.local.queues.QueuePump;
import io.callhandoffs.local.queues.Queues;
import io.callhandoffs.local.schedules.ClockSite;
import io.callhandoffs.local.schedules.Schedules;
import io.callhandoffs.local.streams.EventSource;
import io.callhandoffs.local.streams.StreamPump;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The event bus, the queues, what hands messages, changes of tables and the time to functions, and
/// what these count.
final class Messaging implements AutoCloseable {

  /// The template's name of the queue for projects' webhooks.
  private static final String WEBHOOKS = "WebhookQueue";

  private final EventBus bus = new EventBus();
  private final Mails mails = new Mails();
  private final Queues queues;
  private final List<QueuePump> queuePumps = new ArrayList<>();
  private final List<StreamPump> streamPumps = new ArrayList<>();
  private final LocalClock clock;
  private final Schedules schedules;
  private final CollectedMetrics metrics = new CollectedMetrics();
  private final LogGroups logs = new LogGroups();

  /// @param clock what schedules go by
  Messaging(Template template, LocalClock clock) {
    this.clock = clock;
    schedules = new Schedules(clock);
    queues = new Queues(template);
  }

  /// Adds these services to another one on the same port. Requests are told apart by their target.
  Function<LocalRequest, LocalResponse> besides(Function<LocalRequest, LocalResponse> other) {
    return request -> {
      if (Mails.isFor(request)) {
        return mails.apply(request);
      }
      var target = request.header("x-amz-target").orElse("");
      if (target.startsWith(LogGroups.TARGET)) {
        return logs.apply(request);
      }
      return target.startsWith("AmazonSQS.")
          ? queues.apply(request)
          : target.startsWith("AWSEvents.") ? bus.apply(request) : other.apply(request);
    };
  }

  /// Connects queues, tables and schedules to functions as the template does.
  void connect(Template template, Functions functions, Database database) {
    schedules.connect(template, functions);
    QueuePump.sources(template)
        .forEach((name, function) ->
            queuePumps.add(new QueuePump(queue(name), functions.get(function))));
    for (var source : EventSource.of(template)) {
      streamPumps.add(
          new StreamPump(
              source,
              functions.get(source.function()),
              database.endpoint(),
              LocalAccount.REGION,
              database.streamArn(source.table())));
    }
  }

  void start() {
    queuePumps.forEach(QueuePump::start);
    streamPumps.forEach(StreamPump::start);
    schedules.start();
  }

  LocalResponse events(LocalRequest request) {
    return new EventsSite(bus, queue(WEBHOOKS)).apply(request);
  }

  LocalResponse clock(LocalRequest request) {
    return new ClockSite(clock, schedules).apply(request);
  }

  LocalResponse mails(LocalRequest request) {
    return mails.shown(request);
  }

  LocalResponse metrics(LocalRequest request) {
    return metrics.apply(request);
  }

  private Queue queue(String name) {
    return queues.get(name);
  }

  @Override
  public void close() {
    schedules.close();
    streamPumps.forEach(StreamPump::close);
    queuePumps.forEach(QueuePump::close);
    metrics.close();
    logs.close();
  }
}
