package io.callhandoffs.handoff;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// One destination being rung within a handoff, and what became known of it. Facts are only ever
/// added, whichever order Twilio reports them in.
///
/// @param index its place among the handoff's attempts, from 0
/// @param leg the SID of the destination's leg, once somebody or something answered it
/// @param machine whether Twilio takes whatever answered for an answering machine
/// @param acceptedAt when a human showed that they have the call
/// @param outcome how it ended; empty while it rings or is talked on
/// @param talkedSeconds how long the legs were connected
/// @param refusal why it was not dialled, where the project's policy forbade it
public record Attempt(
    int index,
    DestinationId destination,
    DestinationName name,
    Choice choice,
    Optional<Ring> ring,
    Instant startedAt,
    Optional<String> leg,
    boolean machine,
    Optional<Instant> acceptedAt,
    Optional<Outcome> outcome,
    Optional<Instant> endedAt,
    OptionalInt talkedSeconds,
    OptionalInt sipCode,
    Optional<String> refusal) {

  /// One that begins to ring.
  public static Attempt ringing(
      int index, DestinationId id, DestinationName name, Choice choice, Ring ring, Instant now) {
    return begun(index, id, name, choice, Optional.of(ring), now);
  }

  /// One that is passed over without being rung.
  public static Attempt skipped(
      int index, DestinationId id, DestinationName name, Choice choice, Outcome why, Instant now) {
    return begun(index, id, name, choice, Optional.empty(), now)
        .ended(why, now, OptionalInt.empty(), OptionalInt.empty());
  }

  /// One that is not rung because the project's policy forbids it.
  public static Attempt blocked(
      int index, DestinationId id, DestinationName name, Choice choice, String why, Instant now) {
    var skipped = skipped(index, id, name, choice, Outcome.BLOCKED, now);
    return new Attempt(
        index,
        id,
        name,
        choice,
        skipped.ring,
        now,
        skipped.leg,
        false,
        skipped.acceptedAt,
        skipped.outcome,
        skipped.endedAt,
        skipped.talkedSeconds,
        skipped.sipCode,
        Optional.of(why));
  }

  private static Attempt begun(
      int index,
      DestinationId id,
      DestinationName name,
      Choice choice,
      Optional<Ring> ring,
      Instant now) {
    return new Attempt(
        index,
        id,
        name,
        choice,
        ring,
        now,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty());
  }

  /// What to ring, of an attempt that was rung.
  public Ring rung() {
    return ring.orElseThrow();
  }

  /// Whether a human has, or had, the call. A pressed key proves it; that the legs were connected
  /// does not when a machine had answered.
  public boolean isAccepted() {
    return acceptedAt.isPresent() && (!machine || rung().screened());
  }

  public boolean isOpen() {
    return outcome.isEmpty();
  }

  /// After a leg of it was answered. A SIP address may fork into several; the one that takes the
  /// call stays.
  public Attempt answered(String legSid) {
    return isAccepted() ? this : with(Optional.of(legSid), machine, acceptedAt);
  }

  /// After Twilio said that a machine answered. Twilio may take longer to notice than the machine
  /// to hang up: what had counted as taken without a key then does not.
  public Attempt answeredByMachine() {
    var marked = with(leg, true, acceptedAt);
    var taken = outcome.filter(Outcome.ACCEPTED::equals).isPresent() && !marked.isAccepted();
    return taken ? marked.withEnd(Outcome.VOICEMAIL, endedAt, talkedSeconds, sipCode) : marked;
  }

  /// After a human showed that they have the call. The first time stays.
  public Attempt accepted(Instant now) {
    return with(leg, machine, Optional.of(acceptedAt.orElse(now)));
  }

  private Attempt with(Optional<String> newLeg, boolean newMachine, Optional<Instant> newAccepted) {
    return new Attempt(
        index,
        destination,
        name,
        choice,
        ring,
        startedAt,
        newLeg,
        newMachine,
        newAccepted,
        outcome,
        endedAt,
        talkedSeconds,
        sipCode,
        refusal);
  }

  /// After it ended. How it ended first stays.
  public Attempt ended(Outcome how, Instant now, OptionalInt talked, OptionalInt code) {
    return withEnd(
        outcome.orElse(how),
        Optional.of(endedAt.orElse(now)),
        talkedSeconds.isPresent() ? talkedSeconds : talked,
        sipCode.isPresent() ? sipCode : code);
  }

  private Attempt withEnd(
      Outcome how, Optional<Instant> newEnded, OptionalInt newTalked, OptionalInt newCode) {
    return new Attempt(
        index,
        destination,
        name,
        choice,
        ring,
        startedAt,
        leg,
        machine,
        acceptedAt,
        Optional.of(how),
        newEnded,
        newTalked,
        newCode,
        refusal);
  }
}
