package io.callhandoffs.call;

import io.callhandoffs.call.Step.Again;
import io.callhandoffs.call.Step.Apology;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.Understand;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.text.EnumNames;
import java.util.List;

/// Steps as short codes that a handoff records (`ask:2:again:`, `dial:0`, `goodbye:talked`), and
/// back. The rest of a step is in the handoff already, except the names that a caller was offered:
/// those may have changed since.
final class RecordedSteps {

  /// No destination's name contains it.
  private static final String BETWEEN_NAMES = "\n";

  private RecordedSteps() {}

  static String code(Step step) {
    return switch (step) {
      case Ask(var turn, var prompt, var options) ->
          "ask:" + turn + ":" + EnumNames.of(prompt) + ":" + String.join(BETWEEN_NAMES, options);
      case Dial(var attempt) -> "dial:" + attempt.index();
      case Goodbye(var farewell) -> "goodbye:" + EnumNames.of(farewell);
      case TakeMessage() -> "take-message";
      case Assist(var ordinal, var failed) -> "assist:" + ordinal + ":" + failed;
      case Understand(var turn) -> "understand:" + turn;
      case Tell(var text) -> "tell:" + text;
      case Nothing() -> "nothing";
      case BlindTransfer _, Again _, Apology _, Screen _, Whisper _, PutThrough _, HangUp _ ->
          throw new IllegalArgumentException("not an answer that a handoff remembers: " + step);
    };
  }

  static Step recall(Handoff handoff, String code) {
    var parts = code.split(":", 4);
    return switch (parts[0]) {
      case "ask" ->
          new Ask(
              Integer.parseInt(parts[1]),
              EnumNames.constant(Prompt.class, parts[2]),
              options(parts[3]));
      // Without it, what was decided never reached Twilio, and the question is long answered.
      case "dial" ->
          handoff
              .progress()
              .rung(Integer.parseInt(parts[1]))
              .<Step>map(Dial::new)
              .orElseGet(Nothing::new);
      case "goodbye" -> new Goodbye(EnumNames.constant(Farewell.class, parts[1]));
      case "take-message" -> new TakeMessage();
      case "assist" -> new Assist(Integer.parseInt(parts[1]), Boolean.parseBoolean(parts[2]));
      case "understand" -> new Understand(Integer.parseInt(parts[1]));
      case "tell" -> new Tell(code.substring("tell:".length()));
      case "nothing" -> new Nothing();
      default -> throw new IllegalArgumentException("not an answer's code: " + code);
    };
  }

  private static List<String> options(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(BETWEEN_NAMES, -1));
  }
}
