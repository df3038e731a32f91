package io.callhandoffs.call;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Progress;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.route.Route;
import java.util.List;
import java.util.Optional;

/// Something that happened on a call.
public sealed interface CallEvent {

  /// A caller rings one of our numbers.
  record Arrived() implements CallEvent {}

  /// The caller answered question `turn` in words.
  record Said(int turn, String words, Route route) implements CallEvent {}

  /// The caller answered question `turn` with keys.
  record Pressed(int turn, String keys) implements CallEvent {}

  /// The caller let question `turn` pass.
  record Silent(int turn) implements CallEvent {}

  /// An assistant, or a program, wants the call handed off: to a destination, or to the default.
  record Requested(Optional<DestinationId> destination, String why) implements CallEvent {}

  /// An assistant, or a program, wants the call handed off, and quotes the caller's words to route
  /// it by.
  record Quoted() implements CallEvent {}

  /// Somebody or something answered at a destination.
  record LegAnswered(int attempt, String leg) implements CallEvent {}

  /// The human who was rung pressed a key, or none (`keys` is empty).
  record KeyPressed(int attempt, String leg, String keys) implements CallEvent {

    /// Takes the call.
    public static final String TAKE = "1";

    /// Declines it.
    public static final String DECLINE = "3";
  }

  /// Twilio has found out whether an answering machine answered.
  record Detected(int attempt, boolean machine) implements CallEvent {}

  /// The ringing, or the talk, of an attempt is over.
  record DialEnded(int attempt, DialResult result) implements CallEvent {}

  /// The caller left a message.
  ///
  /// @param recording where it is to be heard, unless what said so cannot be right
  record MessageLeft(Optional<RecordingUrl> recording) implements CallEvent {}

  /// The caller's leg is over.
  record CallOver() implements CallEvent {}

  /// When our answers failed, `address` was rung instead, and that is over.
  ///
  /// @param address the number in E.164 form, or the SIP address
  /// @param leg its SID
  /// @param lost how the dial before it ended, if that could not be recorded either
  record Rescued(String address, String leg, DialResult result, Optional<DialEnded> lost)
      implements CallEvent {}

  /// Our answers failed, nobody could be rung instead, and the caller was told so.
  ///
  /// @param lost how the dial before it ended, if that could not be recorded
  record Apologized(Optional<DialEnded> lost) implements CallEvent {}

  /// The call is long over, and its reports are missing. Twilio, asked for them, knows these legs.
  record Swept(List<FoundLeg> legs) implements CallEvent {
    public Swept {
      legs = List.copyOf(legs);
    }
  }

  /// The call's reports are missing, and there is nobody to ask for them.
  record GivenUp() implements CallEvent {}

  /// Who says so: [StateChange#BY_CALL], or [StateChange#BY_SWEEP].
  default String by() {
    return this instanceof Swept || this instanceof GivenUp
        ? StateChange.BY_SWEEP
        : StateChange.BY_CALL;
  }

  /// The key of the question that this event asks, if Twilio waits for the answer while the caller
  /// listens: the same question gets the same answer.
  default Optional<String> question() {
    return switch (this) {
      case Arrived() -> Optional.of("arrived");
      case Said(var turn, _, _) -> Optional.of("turn:" + turn);
      case Pressed(var turn, _) -> Optional.of("turn:" + turn);
      case Silent(var turn) -> Optional.of("turn:" + turn);
      case Requested _, Quoted() -> Optional.of("requested");
      case DialEnded(var attempt, _) -> Optional.of("dialled:" + attempt);
      case MessageLeft _ -> Optional.of("message-left");
      case Rescued(_, var leg, _, _) -> Optional.of("rescued:" + leg);
      case Swept _ -> Optional.of("swept");
      case GivenUp() -> Optional.of(Progress.GIVEN_UP);
      case LegAnswered _, KeyPressed _, Detected _, CallOver _, Apologized _ -> Optional.empty();
    };
  }
}
