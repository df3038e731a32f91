package io.callhandoffs.call;

import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Ring;
import java.util.List;
import java.util.Optional;

/// What happens next on a line: the caller's, or, where it says so, the destination's.
public sealed interface Step {

  /// Ask the caller what they want, and listen.
  ///
  /// @param turn counts the questions, from 1
  /// @param options names to choose from, where there is a choice
  record Ask(int turn, Prompt prompt, List<String> options) implements Step {
    public Ask {
      options = List.copyOf(options);
    }
  }

  /// Ring a destination, and come back with how it went.
  record Dial(Rung attempt) implements Step {}

  /// Ring a destination or the fallback number, and come back with how it went: for when nothing
  /// can be read or stored.
  ///
  /// @param lost how the dial before it ended, if that could not be stored
  record BlindTransfer(Ring ring, Optional<DialEnded> lost) implements Step {}

  /// Come back in a moment to where `target` says: what it asks or reports could not be dealt with.
  ///
  /// @param target path and query of a webhook
  /// @param sorry whether the caller, who waits for an answer, is asked for patience
  record Again(String target, boolean sorry) implements Step {}

  /// Say to the caller that nobody can be reached, and come back to have that noted: for when
  /// nothing can be read or stored, and there is nobody to ring.
  ///
  /// @param lost how the dial before it ended, if that could not be stored
  record Apology(Optional<DialEnded> lost) implements Step {}

  /// Let the assistant talk to the caller.
  ///
  /// @param ordinal which of the call's handoffs begins when it hands the caller over
  /// @param failed whether it gets the caller back because nobody took the call
  record Assist(int ordinal, boolean failed) implements Step {}

  /// Find out where the words that an assistant quotes lead; they then count as the answer to a
  /// question.
  record Understand(int turn) implements Step {}

  /// Tell whoever answered (destination's line) who is calling and why.
  record Whisper(Rung attempt) implements Step {}

  /// Let whoever answered take the call by pressing a key, when nothing is known of the call
  /// (destination's line).
  record Screen(int attempt) implements Step {}

  /// Put the caller through to whoever answered (destination's line).
  record PutThrough() implements Step {}

  /// Hang up without a word. On the destination's line this keeps the caller from being put
  /// through.
  record HangUp() implements Step {}

  /// Let the caller leave a message.
  record TakeMessage() implements Step {}

  /// Say a last sentence to the caller, and hang up.
  record Goodbye(Farewell farewell) implements Step {}

  /// Say `text` to the caller, and hang up.
  record Tell(String text) implements Step {}

  /// There is nothing to say and nobody to say it to.
  record Nothing() implements Step {}

  /// What a caller is asked.
  enum Prompt {
    /// The project's greeting, which asks what the call is about.
    GREETING,
    /// The same once more, since nothing was understood.
    AGAIN,
    /// Which of two was meant.
    WHICH
  }

  /// What a caller hears last.
  enum Farewell {
    /// The talk with the human is over.
    TALKED,
    NOBODY_IS_CONFIGURED,
    NOBODY_ANSWERED,
    /// Somebody will call back.
    WILL_CALL_BACK,
    MESSAGE_TAKEN
  }
}
