package io.callhandoffs.checks;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Health;
import io.callhandoffs.health.Level;
import io.callhandoffs.health.NumberFindings;
import io.callhandoffs.number.Connection;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.checks.CheckRequest;
import io.callhandoffs.telemetry.LogScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round of checks, as a request asks for.
///
/// @param millisLeft until Lambda ends this invocation
record Round(
    Services services,
    LineCheck lines,
    NumberCheck numbers,
    CheckRequest request,
    IntSupplier millisLeft) {

  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  /// Lines that are called at the same time. Twilio starts one call a second from a new account,
  /// and lets more wait.
  private static final int LINES_AT_ONCE = 5;

  /// A call that rings, is answered, and asks twice for a key takes no longer.
  private static final Duration LONGEST_CALL = Duration.ofMinutes(3);

  /// Its webhooks may be silent, twice each, and Twilio as well.
  private static final Duration LONGEST_LOOK = Duration.ofMinutes(2);

  void run() {
    var project = services.project(request.project());
    if (request.destination().isEmpty() && !request.by().equals(CheckRequest.SAVE)) {
      numbers.connected(project).forEach(connection -> check(project, connection));
    }
    var examination = services.examination(project, request.by());
    var subjects =
        project.active().stream()
            .filter(one -> request.destination().map(one.id()::equals).orElse(true))
            .toList();
    if (request.dials() && project.settings().checks().dials()) {
      call(project, examination, subjects);
    } else if (CheckRequest.isAutomatic(request.by())) {
      subjects.forEach(one -> keep(examination, one, Optional.empty(), Optional.empty()));
    }
  }

  private void check(Project project, Connection connection) {
    if (millisLeft.getAsInt() < LONGEST_LOOK.toMillis()) {
      LOG.warn("There was no time left to check the number {}", connection.sid());
      return;
    }
    try {
      keep(project, numbers.of(project, connection));
    } catch (RuntimeException e) {
      LOG.error("The number {} could not be checked", connection.sid(), e);
    }
  }

  private void keep(Project project, NumberFindings found) {
    var now = Timestamps.rounded(services.clock().instant());
    var change = services.numbers().note(project.id(), found, now);
    if (change.isNews()) {
      var event = NumberHealthEvent.of(project.id(), found, change);
      services.notices().tell(project.settings(), event.notice());
    }
  }

  /// Those first of which something is known to be wrong, and of the others those that wait
  /// longest: the cap or the time may not suffice for all.
  private void call(Project project, Examination examination, List<Destination> subjects) {
    var healths = services.healths().all(project.id());
    var turns = new ArrayList<>(subjects);
    turns.sort(
        Comparator.comparing((Destination one) -> isWell(healths.get(one.id())))
            .thenComparing(one -> lastCalled(healths, one.id())));
    var places = new Semaphore(LINES_AT_ONCE);
    try (var threads = LogScope.newExecutor()) {
      for (var one : turns) {
        places.acquireUninterruptibly();
        var _ = threads.submit(() -> callOne(project, examination, one, places));
      }
    }
  }

  private void callOne(
      Project project, Examination examination, Destination destination, Semaphore places) {
    try {
      if (millisLeft.getAsInt() < LONGEST_CALL.toMillis()) {
        keep(examination, destination, Optional.empty(), Optional.of("There was no time left."));
        return;
      }
      var result = lines.of(project, destination);
      boolean isNoMatter = result.untimely() && CheckRequest.isAutomatic(request.by());
      var notCalled =
          Optional.of(result.inWords()).filter(_ -> result.finding().isEmpty() && !isNoMatter);
      keep(examination, destination, result.finding(), notCalled);
    } catch (RuntimeException e) {
      LOG.error("The line of {} could not be checked", destination.id(), e);
    } finally {
      places.release();
    }
  }

  /// Whoever asked through the API was told at once what can be read. Read again, what is wrong
  /// would count twice.
  private void keep(
      Examination examination,
      Destination destination,
      Optional<Finding> line,
      Optional<String> notCalled) {
    var now = services.clock().instant();
    var findings = new ArrayList<Finding>();
    if (CheckRequest.isAutomatic(request.by())) {
      findings.addAll(examination.reading(destination, now));
    }
    line.ifPresent(findings::add);
    var _ = examination.keep(destination, findings, notCalled, now);
  }

  private static boolean isWell(@Nullable Health health) {
    return health == null || health.why().isEmpty();
  }

  private static Instant lastCalled(Map<DestinationId, Health> healths, DestinationId id) {
    return Optional.ofNullable(healths.get(id))
        .flatMap(health -> Optional.ofNullable(health.levels().get(Level.LINE)))
        .map(Health.Last::at)
        .orElse(Instant.EPOCH);
  }
}
