package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.Flow.Continue;
import io.callhandoffs.local.telephone.Flow.End;
import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.Flow.Fetch;
import io.callhandoffs.local.telephone.Party.Heard;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.twiml.Verb.Gather;
import io.callhandoffs.local.webhook.Webhook;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Asks a leg's party a question, and passes on what it says or presses.
final class Gathering {

  private static final String VERB = "Gather";

  /// How many interim results of one utterance are reported.
  private static final int MAX_PARTIALS = 3;

  private final Transcript transcript;
  private final Leg leg;
  private final Party party;
  private final StepLog step;

  Gathering(Transcript transcript, Leg leg, Party party, StepLog step) {
    this.transcript = transcript;
    this.leg = leg;
    this.party = party;
    this.step = step;
  }

  Flow run(Gather gather, Actions actions) {
    var action = actions.action(gather.action(), gather.method());
    gather.prompts().forEach(prompt -> Prompts.play(prompt, step, transcript.clock()));
    return switch (party.hear(gather)) {
      case Heard.Spoke(var words) -> spoke(gather, actions, action, words);
      case Heard.Pressed(var keys) -> pressed(gather, action, keys);
      case Heard.Silence() -> silence(gather, action);
      case Heard.Left() -> {
        step.happened(leg.label(), VERB, "hangs up");
        yield new End(Ending.LEFT);
      }
      case Heard.Waits() -> {
        step.happened(leg.label(), VERB, "waits");
        yield new End(Ending.OPEN);
      }
    };
  }

  private Flow spoke(Gather gather, Actions actions, Webhook action, String words) {
    step.happened(leg.label(), VERB, "says “" + words + "”");
    gather
        .partialResults()
        .map(actions::webhook)
        .ifPresent(webhook -> {
          var heard = partials(words);
          for (int i = 0; i < heard.size(); i++) {
            transcript.tell(leg, "partial result", webhook, partial(heard.get(i), i));
          }
        });
    transcript.clock().pass(VirtualClock.toSay(words));
    return next(
        action,
        Map.of("SpeechResult", words, "Confidence", "0.92", "Language", gather.input().language()));
  }

  private static Map<String, String> partial(String words, int number) {
    return Map.of(
        "UnstableSpeechResult",
        words,
        "StableSpeechResult",
        "",
        "Stability",
        "0.8",
        "SequenceNumber",
        String.valueOf(number));
  }

  /// The interim results while the caller is still talking.
  private static List<String> partials(String words) {
    var each = List.of(words.strip().split("\\s+"));
    int count = Math.min(MAX_PARTIALS, each.size());
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> String.join(" ", each.subList(0, each.size() * i / count)))
        .toList();
  }

  private Flow pressed(Gather gather, Webhook action, String keys) {
    step.happened(leg.label(), VERB, "presses " + keys);
    transcript.clock().pass(keys.length());
    var digits = new StringBuilder();
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      if (gather.input().finishOnKey().indexOf(key) >= 0
          || digits.length() == gather.input().numDigits().orElse(-1)) {
        break;
      }
      digits.append(key);
    }
    return digits.isEmpty()
        ? silence(gather, action)
        : next(action, Map.of("Digits", digits.toString()));
  }

  private Flow silence(Gather gather, Webhook action) {
    step.happened(leg.label(), VERB, "is silent for " + gather.timeoutSeconds() + " s");
    transcript.clock().pass(gather.timeoutSeconds());
    return gather.actionOnEmptyResult() ? next(action, Map.of()) : new Continue();
  }

  private static Flow next(Webhook action, Map<String, String> heard) {
    return new Fetch(new Ask(VERB, action, heard));
  }
}
