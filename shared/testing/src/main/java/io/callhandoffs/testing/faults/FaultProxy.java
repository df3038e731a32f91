package io.callhandoffs.testing.faults;

import io.callhandoffs.testing.http.Forwarding;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.net.http.HttpClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Stands before a service of this machine, and lets requests to it fail as planned.
public final class FaultProxy implements AutoCloseable {

  /// Larger than any request of the functions.
  private static final int MAX_BODY_BYTES = 6 * 1024 * 1024;

  /// More operations than are ever under way at once.
  private static final int MAX_KNOWN = 1_000;

  /// Longer than any client waits.
  private static final int SILENCE_SECONDS = 20;

  private final Protocol protocol;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Forwarding service;
  private final LocalServer server;
  private final Map<String, Operation> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Operation> eldest) {
          return size() > MAX_KNOWN;
        }
      };
  private FaultPlan plan = FaultPlan.NONE;
  private CountDownLatch mended = new CountDownLatch(1);
  private int operations;
  private int faults;

  /// @param service its address, without a slash at the end
  public FaultProxy(Protocol protocol, String service) {
    this.protocol = protocol;
    this.service = new Forwarding(http, service);
    this.server = LocalServer.bind(0, MAX_BODY_BYTES);
    server.start(this::answer);
  }

  public String url() {
    return server.url();
  }

  /// From now on requests fail by this plan, which counts operations from 1 again.
  public synchronized void plan(FaultPlan next) {
    mended.countDown();
    mended = new CountDownLatch(1);
    known.clear();
    operations = 0;
    faults = 0;
    plan = next;
  }

  /// From now on everything works; whoever still waits for an answer gets none.
  public void mend() {
    plan(FaultPlan.NONE);
  }

  /// How many operations there were since the last plan began.
  public synchronized int operations() {
    return operations;
  }

  /// How many requests failed since the last plan began.
  public synchronized int faults() {
    return faults;
  }

  private LocalResponse answer(LocalRequest request) {
    return fault(request)
        .map(fault -> broken(fault, request))
        .orElseGet(() -> service.apply(request));
  }

  private synchronized Optional<Pending> fault(LocalRequest request) {
    var fault = plan.of(operation(request)).map(kind -> new Pending(kind, mended));
    faults += fault.isPresent() ? 1 : 0;
    return fault;
  }

  /// AWS's clients send the same id with each try.
  private Operation operation(LocalRequest request) {
    var id = request.header("amz-sdk-invocation-id").orElseGet(() -> "request " + operations);
    var before = known.get(id);
    operations += before == null ? 1 : 0;
    var now =
        before == null
            ? new Operation(operations, 1, request.header("x-amz-target").orElse(request.method()))
            : new Operation(before.number(), before.tries() + 1, before.name());
    known.put(id, now);
    return now;
  }

  private record Pending(FaultKind kind, CountDownLatch end) {}

  private LocalResponse broken(Pending fault, LocalRequest request) {
    var done = fault.kind().isEffective() ? service.apply(request) : LocalResponse.NONE;
    return switch (fault.kind()) {
      case CUT, CUT_AFTER -> LocalResponse.NONE;
      case SILENT, LATE -> silence(fault.end(), done);
      case THROTTLED -> protocol.throttled();
      case ERROR_BEFORE, ERROR_AFTER -> protocol.error();
      case GARBAGE -> LocalResponse.of(200, "text/html", "<html>It works!</html>");
    };
  }

  private static LocalResponse silence(CountDownLatch end, LocalResponse done) {
    try {
      var _ = end.await(SILENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    return done;
  }

  @Override
  public void close() {
    mend();
    server.close();
    http.shutdownNow();
  }
}
