package io.callhandoffs.call;

import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.call.Step.Understand;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.route.Route;
import io.callhandoffs.route.Route.Found;
import io.callhandoffs.route.Route.HumanWanted;
import io.callhandoffs.route.Route.NotUnderstood;
import io.callhandoffs.route.Route.NothingFits;
import io.callhandoffs.route.Route.Unsure;
import java.util.List;
import java.util.Optional;

/// The rules for what a caller says: who is rung for it, and when they are asked again.
record Conversation(Situation situation, Handoff handoff) {

  /// Nobody likes to be asked a third time.
  private static final int MAX_TURNS = 2;

  /// The key that stands for a human being on every switchboard of the world.
  private static final String OPERATOR = "0";

  Turn said(int turn, String words, Route route) {
    return switch (route) {
      case Found(var id, var confidence, var why) ->
          hearing(turn, words, why).ring(id, new Choice(How.MATCHED, Optional.of(confidence), why));
      case HumanWanted() -> ringDefault(turn, words, "The caller asked for a person");
      case NothingFits(var why) -> ringDefault(turn, words, why);
      case Unsure(var candidates, var why) when turn < MAX_TURNS ->
          ask(turn, words, why, Prompt.WHICH, candidates);
      case Unsure(_, var why) -> ringDefault(turn, words, why + " (asked twice)");
      case NotUnderstood(var why) -> again(turn, words, why);
    };
  }

  Turn pressed(int turn, String keys) {
    if (keys.startsWith(OPERATOR)) {
      return ringDefault(turn, keys, "The caller pressed 0");
    }
    return offered(keys)
        .map(id ->
            hearing(turn, keys, "The caller pressed " + keys)
                .ring(id, Choice.of(How.EXPLICIT, "The caller pressed " + keys)))
        .orElseGet(() -> again(turn, keys, "The key that the caller pressed means nothing here"));
  }

  Turn silent(int turn) {
    return again(turn, "", "The caller said nothing");
  }

  Turn requested(Optional<DestinationId> destination, String why) {
    return destination
        .map(id -> ring(id, Choice.of(How.EXPLICIT, why)))
        .orElseGet(() -> new Hunting(situation, handoff).ringDefault(why));
  }

  /// What an assistant quotes counts as the answer to the next question.
  Turn quoted() {
    return new Turn(handoff, new Understand(handoff.progress().nextTurn()));
  }

  /// The destination that was offered under this key when the caller was last asked.
  private Optional<DestinationId> offered(String key) {
    var heard = handoff.progress().heard();
    var candidates = heard.isEmpty() ? List.<DestinationId>of() : heard.getLast().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      if (key.equals(Integer.toString(i + 1))) {
        return Optional.of(candidates.get(i));
      }
    }
    return Optional.empty();
  }

  private Turn again(int turn, String words, String understood) {
    return turn < MAX_TURNS
        ? ask(turn, words, understood, Prompt.AGAIN, List.of())
        : ringDefault(turn, words, understood + ", twice");
  }

  private Turn ask(
      int turn, String words, String understood, Prompt prompt, List<DestinationId> candidates) {
    var heard = new Heard(turn, words, understood, candidates, situation.now());
    var options = candidates.stream().map(situation::name).toList();
    return new Turn(handoff.withHeard(heard), new Ask(turn + 1, prompt, options));
  }

  private Turn ringDefault(int turn, String words, String why) {
    var listening = hearing(turn, words, why);
    return new Hunting(situation, listening.handoff).ringDefault(why);
  }

  /// A destination that is gone or switched off since it was understood counts as none.
  private Turn ring(DestinationId id, Choice choice) {
    var hunting = new Hunting(situation, handoff);
    return situation
        .active(id)
        .map(destination -> hunting.ring(destination, choice))
        .orElseGet(() -> hunting.ringDefault(choice.why() + ", but it takes no calls now"));
  }

  private Conversation hearing(int turn, String words, String understood) {
    var heard = new Heard(turn, words, understood, List.of(), situation.now());
    return new Conversation(situation, handoff.withHeard(heard));
  }
}
