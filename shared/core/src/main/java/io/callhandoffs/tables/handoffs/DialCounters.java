package io.callhandoffs.tables.handoffs;

import io.callhandoffs.digest.Sha256;
import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.Rule;
import io.callhandoffs.policy.Verdict;
import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Counts what is dialled, so that a project's caps hold however many calls begin at once. A place
/// is taken before the call is dialled, under a name that follows from the handoff, so a webhook
/// that Twilio sends twice takes only one.
public final class DialCounters {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  /// Ringing, an announcement, a whisper: what a call takes besides the talk.
  private static final Duration AROUND_A_TALK = Duration.ofMinutes(10);

  private final SlidingWindows windows;
  private final Clock clock;

  DialCounters(SlidingWindows windows, Clock clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /// One cap, and what it counts.
  private record Count(Rule rule, String window, String entry, int cap, Duration lasting) {}

  /// Takes a place for `attempt`, the last of `handoff`, unless a cap is reached.
  ///
  /// @param isDefault whether it rings the project's default destination
  public Verdict reserve(Handoff handoff, Attempt.Rung attempt, Caps caps, boolean isDefault) {
    var taken = new ArrayList<Count>();
    for (var count : counts(handoff, attempt, caps, isDefault)) {
      switch (take(count)) {
        case ADDED -> taken.add(count);
        case THERE_ALREADY -> {
          continue;
        }
        case FULL -> {
          taken.forEach(this::giveBack);
          return refusal(count);
        }
      }
    }
    return new Allowed();
  }

  /// Frees the place of the call that `handoff` dialled, which is over.
  public void release(Handoff handoff) {
    windows.remove(concurrent(handoff), handoff.id().value(), clock.instant());
  }

  private SlidingWindows.Result take(Count count) {
    var now = clock.instant();
    return windows.add(count.window(), count.entry(), count.cap(), now, now.plus(count.lasting()));
  }

  private void giveBack(Count count) {
    windows.remove(count.window(), count.entry(), clock.instant());
  }

  private static List<Count> counts(
      Handoff handoff, Attempt.Rung attempt, Caps caps, boolean isDefault) {
    var places = caps.places(isDefault, handoff.progress().wasBlocked());
    return List.of(
        handoff
            .call()
            .caller()
            .map(caller -> ofCaller(handoff, caller, caps))
            .orElseGet(() -> ofWithheldCalls(handoff, caps)),
        ofDestination(handoff, attempt, places),
        ofConcurrentCalls(handoff, caps));
  }

  private static Count ofCaller(Handoff handoff, PhoneNumber caller, Caps caps) {
    return new Count(
        Rule.CALLS_PER_CALLER,
        // Hashed: counting calls does not need the number itself.
        "caller#" + handoff.project() + "#" + Sha256.hex(caller.e164()),
        handoff.id().value(),
        caps.callsPerCallerPerDay(),
        DAY);
  }

  private static Count ofWithheldCalls(Handoff handoff, Caps caps) {
    return new Count(
        Rule.WITHHELD_CALLS,
        "withheld#" + handoff.project(),
        handoff.id().value(),
        caps.withheldCallsPerHour(),
        HOUR);
  }

  private static Count ofDestination(Handoff handoff, Attempt.Rung attempt, int places) {
    return new Count(
        Rule.CALLS_PER_DESTINATION,
        "destination#" + handoff.project() + "#" + attempt.chosen().destination().orElseThrow(),
        handoff.id() + "#" + attempt.index(),
        places,
        HOUR);
  }

  private static Count ofConcurrentCalls(Handoff handoff, Caps caps) {
    return new Count(
        Rule.CONCURRENT_CALLS,
        concurrent(handoff),
        handoff.id().value(),
        caps.concurrentCalls(),
        Duration.ofMinutes(caps.minutesPerCall()).plus(AROUND_A_TALK));
  }

  private static String concurrent(Handoff handoff) {
    return "concurrent#" + handoff.project();
  }

  private static Refused refusal(Count count) {
    var why =
        switch (count.rule()) {
          case CALLS_PER_CALLER -> "The caller has rung " + count.cap() + " times within a day";
          case CALLS_PER_DESTINATION ->
              "The destination was dialled " + count.cap() + " times within an hour";
          case CONCURRENT_CALLS -> "There are " + count.cap() + " calls already";
          case WITHHELD_CALLS ->
              "Callers who show no number have rung " + count.cap() + " times within an hour";
          case STOPPED, LOOP, NUMBER_KIND, COUNTRY, EMERGENCY, OUTSIDE_LINE, SIP_ADDRESS ->
              throw new IllegalArgumentException("nothing that is counted: " + count.rule());
        };
    return new Refused(count.rule(), why + ", which is the project's limit");
  }
}
