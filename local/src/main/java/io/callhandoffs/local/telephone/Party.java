package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Verb.Gather;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The person or machine at one end of a leg.
sealed interface Party {

  Heard hear(Gather question);

  /// What a `Gather` hears.
  sealed interface Heard {

    record Spoke(String words) implements Heard {}

    record Pressed(String keys) implements Heard {}

    record Silence() implements Heard {}

    record Left() implements Heard {}

    /// The script is over, and the call stays up.
    record Waits() implements Heard {}
  }

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

    /// Hangs up on a whisper, even if that asks nothing.
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
      if (!isHuman() || script.outcome() == LegOutcome.IGNORES) {
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
