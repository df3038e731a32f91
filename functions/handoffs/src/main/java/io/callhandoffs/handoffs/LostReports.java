package io.callhandoffs.handoffs;

import io.callhandoffs.call.CallEvent.GivenUp;
import io.callhandoffs.call.CallEvent.MessageLeft;
import io.callhandoffs.call.CallEvent.Swept;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.FoundLeg;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.projects.Project;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.telemetry.Metric;
import io.callhandoffs.telemetry.Metrics;
import io.callhandoffs.twilio.CallControl;
import io.callhandoffs.twilio.rest.LegFacts;
import io.callhandoffs.twilio.rest.ProjectAccount;
import io.callhandoffs.twilio.rest.Twilio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reports that are missing on one project's calls.
///
/// @param account the project's, if it is connected to one
record LostReports(
    Handoffs handoffs,
    CallControl control,
    Twilio twilio,
    Optional<ProjectAccount> account,
    Project project) {

  private static final Logger LOG = LoggerFactory.getLogger(LostReports.class);

  /// What a call takes besides the talk: questions, ringing, announcements.
  private static final Duration AROUND_A_TALK = Duration.ofMinutes(10);

  /// What Twilio says about a call.
  private sealed interface Answer {

    record Lives() implements Answer {}

    record Over(List<LegFacts> legs) implements Answer {}

    /// There is no login to its account, or its account does not know it.
    record Unknown() implements Answer {}
  }

  /// Records what the missing reports of a handoff would have said, as far as Twilio still knows. A
  /// call that goes on is left alone.
  void lookFor(Handoff handoff) {
    switch (ask(handoff)) {
      case Answer.Lives() -> {}
      case Answer.Over(var legs) -> {
        message(handoff)
            .ifPresent(link -> {
              var _ = control.answer(handoff, new MessageLeft(Optional.of(link)));
            });
        var _ = control.answer(handoff, new Swept(ofHandoff(handoff, legs)));
        LOG.info("It was swept: its call is over");
        Metrics.count(Metric.SWEPT_CALLS);
      }
      case Answer.Unknown() -> giveUp(handoff);
    }
  }

  /// The link to a message that the caller could leave, and of which nothing was heard.
  private Optional<RecordingUrl> message(Handoff handoff) {
    var isMissing =
        handoff.progress().ending().filter(Ending.VOICEMAIL::equals).isPresent()
            && handoff.progress().recording().isEmpty();
    return account
        .filter(_ -> isMissing)
        .flatMap(
            connected -> twilio.calls(connected.login()).recording(handoff.call().sid().value()))
        .flatMap(link -> RecordingUrl.find(link.toString()));
  }

  /// Its call cannot last any longer.
  private void giveUp(Handoff handoff) {
    var minutes = project.rules().policy().caps().minutesPerCall();
    var most = Duration.ofMinutes(minutes).plus(AROUND_A_TALK);
    if (handoff.revision().updatedAt().plus(most).isBefore(handoffs.now())) {
      var _ = control.answer(handoff, new GivenUp());
      LOG.warn("It was given up: nobody can say what became of its call");
      Metrics.count(Metric.GIVEN_UP_CALLS);
    }
  }

  private Answer ask(Handoff handoff) {
    var call = handoff.call();
    try {
      return account
          .filter(connected -> connected.account().equals(call.account()))
          .map(connected -> ask(connected, call.sid().value()))
          .orElseGet(Answer.Unknown::new);
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.Unavailable) {
        throw e;
      }
      LOG.error("Twilio was not asked: {}", e.failure());
      return new Answer.Unknown();
    }
  }

  private Answer ask(ProjectAccount connected, String call) {
    var calls = twilio.calls(connected.login());
    var facts = calls.find(call);
    if (facts.isEmpty()) {
      return new Answer.Unknown();
    }
    if (!facts.get().isOver()) {
      return new Answer.Lives();
    }
    var legs = calls.legs(call);
    return legs.stream().allMatch(LegFacts::isOver) ? new Answer.Over(legs) : new Answer.Lives();
  }

  /// The legs from before the call's next handoff, if there is one.
  private List<FoundLeg> ofHandoff(Handoff handoff, List<LegFacts> legs) {
    int next = handoff.id().ordinal() + 1;
    var end =
        next > HandoffId.MAX_PER_CALL
            ? Instant.MAX
            : handoffs
                .find(HandoffId.of(handoff.call().sid(), next))
                .map(later -> later.history().createdAt())
                .orElse(Instant.MAX);
    return legs.stream()
        .filter(leg -> leg.startedAt().isBefore(end))
        .map(leg ->
            new FoundLeg(
                leg.sid(),
                leg.to(),
                leg.startedAt(),
                Status.of(leg.status()),
                leg.seconds(),
                leg.machine()))
        .toList();
  }
}
