package io.callhandoffs.local.telephone;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What happens when a number or SIP address is rung, on whatever call.
///
/// @param afterSeconds for how long it rings before that
/// @param presses the keys that a human presses at each question in turn; null is 1 whenever a
///   question takes keys
/// @param sipCode what a SIP endpoint responds
@JsonInclude(Include.NON_NULL)
record Line(Answers answers, int afterSeconds, @Nullable List<String> presses, int sipCode) {

  /// Who or what answers.
  enum Answers {
    HUMAN(LegOutcome.ANSWERS),
    MACHINE(LegOutcome.VOICEMAIL),
    NOBODY(LegOutcome.NO_ANSWER),
    BUSY(LegOutcome.BUSY),
    FAILED(LegOutcome.FAILED);

    private final LegOutcome outcome;

    Answers(LegOutcome outcome) {
      this.outcome = outcome;
    }
  }

  private static final int HUMAN_SECONDS = 2;

  /// As long as Twilio lets anything ring.
  private static final int MAX_SECONDS = 600;

  /// A line of which nothing was said.
  static final Line USUAL = new Line(Answers.HUMAN, HUMAN_SECONDS, null, 200);

  Line {
    if (afterSeconds < 0 || afterSeconds > MAX_SECONDS) {
      throw new IllegalArgumentException("after_seconds is 0 to " + MAX_SECONDS);
    }
  }

  /// Reads what a client says of a line.
  ///
  /// @throws IllegalArgumentException with a message for the client
  static Line of(JsonNode json) {
    var answers = Words.constant(Answers.class, "answers", json.path("answers").asString("human"));
    return new Line(
        answers,
        json.path("after_seconds").asInt(usualSeconds(answers)),
        json.has("presses") ? Words.texts(json.path("presses")) : null,
        json.path("sip_code").asInt(answers.outcome.sipCode()));
  }

  private static int usualSeconds(Answers answers) {
    return switch (answers) {
      case HUMAN -> HUMAN_SECONDS;
      case NOBODY -> 0;
      case MACHINE, BUSY, FAILED -> answers.outcome.ringSeconds();
    };
  }

  LegScript script() {
    return LegScript.of(answers.outcome)
        .after(afterSeconds)
        .pressing(Optional.ofNullable(presses))
        .responding(sipCode);
  }
}
