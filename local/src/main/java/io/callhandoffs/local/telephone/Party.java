package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Verb.Gather;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Somebody at one end of a leg.
sealed interface Party {

  /// What this party does when asked something.
  Heard hear(Gather question);

  /// What a `Gather` gets to hear.
  sealed interface Heard {

    record Spoke(String words) implements Heard {}

    record Pressed(String keys) implements Heard {}

    record Silence() implements Heard {}

    record Left() implements Heard {}

    /// The script has run out, and the call stays as it is.
    record Waits() implements Heard {}
  }

  /// Whoever rang.
  final class Caller implements Party {

    private final Deque<String> says;
    private final Deque<String> presses;
    private final CallerScript script;

    Caller(CallerScript script) {
      this.script = script;
      this.says = new ArrayDeque<>(script.says());
      this.presses = new ArrayDeque<>(script.presses());
    }

    @Override
    public Heard hear(Gather question) {
      if (hangsUp(HangsUp.BEFORE_SPEAKING)) {
        return new Heard.Left();
      }
      if (says.isEmpty() && presses.isEmpty() && script.staysOpen()) {
        return new Heard.Waits();
      }
      var keys = next(presses);
      var words = next(says);
      if (question.input().digits() && !keys.isEmpty()) {
        return new Heard.Pressed(keys);
      }
      return question.input().speech() && !words.isBlank()
          ? new Heard.Spoke(words)
          : new Heard.Silence();
    }

    boolean hangsUp(HangsUp when) {
      return script.hangsUp().filter(when::equals).isPresent();
    }

    private static String next(Deque<String> queue) {
      return queue.isEmpty() ? "" : queue.poll();
    }
  }

  /// Whoever was rung and picked up.
  final class Callee implements Party {

    private final LegScript script;
    private final Deque<String> presses;
    private boolean cutOff;

    Callee(LegScript script) {
      this.script = script;
      this.presses = new ArrayDeque<>(script.presses().orElse(List.of()));
    }

    /// The caller leaves while this party still listens to the whisper.
    void cutOff() {
      cutOff = true;
    }

    /// Puts the receiver down on a whisper, whether or not it asks anything.
    boolean refuses() {
      return script.outcome() == LegOutcome.DECLINES && script.presses().isEmpty();
    }

    boolean isHuman() {
      return script.outcome() != LegOutcome.VOICEMAIL;
    }

    @Override
    public Heard hear(Gather question) {
      if (cutOff || refuses()) {
        return new Heard.Left();
      }
      if (!isHuman()) {
        return new Heard.Silence();
      }
      if (script.presses().isPresent()) {
        var keys = presses.isEmpty() ? "" : presses.poll();
        return keys.isEmpty() ? new Heard.Silence() : new Heard.Pressed(keys);
      }
      return question.input().digits() ? new Heard.Pressed("1") : new Heard.Spoke("yes");
    }
  }
}
