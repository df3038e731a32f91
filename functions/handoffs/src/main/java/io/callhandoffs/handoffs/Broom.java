package io.callhandoffs.handoffs;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.LogField;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.rest.ProjectAccounts;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sweeps up handoffs of which the telephone has still to report. Most of them are calls that still
/// ring or talk, which are left alone.
record Broom(
    Handoffs handoffs,
    Projects projects,
    CallControl control,
    ProjectAccounts accounts,
    Twilio twilio) {

  private static final Logger LOG = LoggerFactory.getLogger(Broom.class);

  /// What is read of the index in one run. Ten projects at their limit of calls have as many.
  private static final int MAX_OPEN = 2000;

  /// The function has a few seconds more. What is not done by then is done by a later run.
  private static final Duration TIME = Duration.ofSeconds(20);

  /// @param quiet for how long nothing was heard of the calls that are asked for
  void sweep(Duration quiet) {
    var started = handoffs.now();
    var open = handoffs.open().begunBefore(started.minus(quiet).plusMillis(1), MAX_OPEN);
    var deadline = System.nanoTime() + TIME.toNanos();
    // A project whose account does not answer holds up no other.
    try (var threads = LogScope.newExecutor()) {
      open.forEach((project, ids) -> {
        var _ =
            threads.submit(() ->
                LogScope.part().run(() -> sweep(project, ids, started.minus(quiet), deadline)));
      });
    }
  }

  /// In any order: if there is no time for all, none of them is always the last.
  private void sweep(ProjectId project, List<HandoffId> ids, Instant since, long deadline) {
    var shuffled = new ArrayList<>(ids);
    Collections.shuffle(shuffled);
    LogScope.tell(LogField.PROJECT, project.value());
    try {
      var account = accounts.find(project);
      var lost = new LostReports(handoffs, control, twilio, account, projects.of(project));
      for (var id : shuffled) {
        if (System.nanoTime() > deadline) {
          LOG.warn("There was no time for all calls of the project");
          return;
        }
        handoffs
            .find(id)
            .filter(handoff -> !handoff.isSettled())
            .filter(handoff -> !handoff.revision().updatedAt().isAfter(since))
            .ifPresent(handoff -> LogScope.part().run(() -> lookFor(lost, handoff)));
      }
    } catch (RuntimeException e) {
      LOG.error("The calls of the project could not be swept", e);
    }
  }

  private static void lookFor(LostReports lost, Handoff handoff) {
    LogScope.tell(LogField.HANDOFF, handoff.id().value());
    LogScope.tell(LogField.CALL, handoff.call().sid().value());
    lost.lookFor(handoff);
  }
}
