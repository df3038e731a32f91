package io.callhandoffs.handoff;

import static io.callhandoffs.handoff.Outcome.VOICEMAIL;

import java.time.Instant;
import java.util.Optional;

/// One destination being tried within a handoff, and what became known of it.
public sealed interface Attempt {

  /// Its place among the handoff's attempts, from 0.
  int index();

  Chosen chosen();

  Instant startedAt();

  /// How it ended; empty while it rings or is talked on.
  Optional<Outcome> outcome();

  Optional<Instant> endedAt();

  /// Whether a human has, or had, the call.
  default boolean isAccepted() {
    return false;
  }

  /// Why the project's dialling policy refused to ring it, if it did.
  default Optional<Refusal> refusal() {
    return Optional.empty();
  }

  /// This attempt, if its destination was rung.
  default Optional<Rung> rung() {
    return this instanceof Rung rung ? Optional.of(rung) : Optional.empty();
  }

  /// An attempt whose destination was passed over, as `why` says.
  record Skipped(
      int index, Chosen chosen, Instant startedAt, Outcome why, Optional<Refusal> refusal)
      implements Attempt {

    @Override
    public Optional<Outcome> outcome() {
      return Optional.of(why);
    }

    @Override
    public Optional<Instant> endedAt() {
      return Optional.of(startedAt);
    }
  }

  /// What became known of the destination's leg.
  ///
  /// @param leg its SID, once somebody or something answered it
  /// @param machine whether Twilio detected an answering machine
  /// @param acceptedAt when a human took the call, or seemed to
  record Pickup(Optional<String> leg, boolean machine, Optional<Instant> acceptedAt) {
    static final Pickup NONE = new Pickup(Optional.empty(), false, Optional.empty());
  }

  /// An attempt whose destination rings, or was rung. Facts are only ever added, in whatever order
  /// Twilio reports them.
  ///
  /// @param end empty while it rings or is talked on
  record Rung(
      int index, Chosen chosen, Instant startedAt, Ring ring, Pickup pickup, Optional<End> end)
      implements Attempt {

    /// An attempt that begins to ring.
    public static Rung begun(int index, Chosen chosen, Ring ring, Instant now) {
      return new Rung(index, chosen, now, ring, Pickup.NONE, Optional.empty());
    }

    /// A pressed key proves it; connected legs do not if a machine had answered.
    @Override
    public boolean isAccepted() {
      return pickup.acceptedAt.isPresent() && (!pickup.machine || ring.answering().screened());
    }

    @Override
    public Optional<Outcome> outcome() {
      return end.map(End::outcome);
    }

    @Override
    public Optional<Instant> endedAt() {
      return end.map(End::at);
    }

    /// After one of its legs was answered. A SIP address may fork into several; the one that takes
    /// the call stays.
    public Rung withLeg(String sid) {
      return isAccepted() && pickup.leg.isPresent()
          ? this
          : with(new Pickup(Optional.of(sid), pickup.machine, pickup.acceptedAt));
    }

    /// After Twilio detected a machine, which may have hung up by then. An end that was told
    /// without knowing that says so now; a key that was pressed still counts.
    public Rung withMachine() {
      var marked = with(new Pickup(pickup.leg, true, pickup.acceptedAt));
      return marked.isOverturned() ? marked.with(end.map(known -> known.with(VOICEMAIL))) : marked;
    }

    private boolean isOverturned() {
      return outcome()
          .filter(told ->
              switch (told) {
                case ACCEPTED -> !isAccepted();
                case DECLINED -> !ring.answering().screened();
                case NOT_ACCEPTED, UNKNOWN -> true;
                case NO_ANSWER, BUSY, VOICEMAIL, FAILED -> false;
                case CALLER_LEFT, SKIPPED_CLOSED, SKIPPED_UNHEALTHY, BLOCKED -> false;
              })
          .isPresent();
    }

    /// After a human took the call. The first time stays.
    public Rung withAccepted(Instant now) {
      var first = pickup.acceptedAt.orElse(now);
      return with(new Pickup(pickup.leg, pickup.machine, Optional.of(first)));
    }

    /// After its end was reported, perhaps not for the first time.
    public Rung withEnd(End reported) {
      return with(Optional.of(end.map(known -> known.with(reported)).orElse(reported)));
    }

    /// After it became known that Twilio never rang it.
    public Skipped neverRung(Outcome why) {
      return new Skipped(index, chosen, startedAt, why, Optional.empty());
    }

    private Rung with(Pickup known) {
      return new Rung(index, chosen, startedAt, ring, known, end);
    }

    private Rung with(Optional<End> known) {
      return new Rung(index, chosen, startedAt, ring, pickup, known);
    }
  }
}
