package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.Flow.Continue;
import io.callhandoffs.local.telephone.Flow.End;
import io.callhandoffs.local.telephone.Flow.Ending;
import io.callhandoffs.local.telephone.Flow.Fetch;
import io.callhandoffs.local.telephone.Loader.Loaded;
import io.callhandoffs.local.telephone.Source.Ask;
import io.callhandoffs.local.twiml.TwimlError;
import io.callhandoffs.local.twiml.Verb;
import io.callhandoffs.local.twiml.Verb.Prompt;
import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// Follows documents on one leg, one after the other, until none follows.
final class Interpreter {

  private final Transcript transcript;
  private final Leg leg;
  private final Party party;
  private final Optional<Webhook> fallback;
  private final VerbsOfCallers callerVerbs;

  /// @param fallback requested once a document cannot be used
  /// @param callerVerbs the verbs that only a caller's leg can have
  Interpreter(
      Transcript transcript,
      Leg leg,
      Party party,
      Optional<Webhook> fallback,
      VerbsOfCallers callerVerbs) {
    this.transcript = transcript;
    this.leg = leg;
    this.party = party;
    this.fallback = fallback;
    this.callerVerbs = callerVerbs;
  }

  Ending follow(Source first) {
    Flow flow = new Fetch(first);
    while (true) {
      switch (flow) {
        case Fetch(var source) -> flow = run(source);
        case End(var ending) -> {
          return ending;
        }
        case Continue() -> {
          return Ending.RAN_OUT;
        }
      }
    }
  }

  private Flow run(Source source) {
    try {
      var loaded = new Loader(transcript, leg).load(source);
      leg.status(Leg.IN_PROGRESS);
      return follow(loaded, new Actions(loaded.address()));
    } catch (Unusable unusable) {
      return instead(source, unusable);
    }
  }

  private Flow follow(Loaded loaded, Actions actions) throws Unusable {
    try {
      for (var verb : loaded.document().verbs()) {
        loaded.step().reached(verb.name());
        var flow = follow(verb, loaded.step(), actions);
        if (!(flow instanceof Continue)) {
          return flow;
        }
      }
      return new Continue();
    } catch (TwimlError error) {
      loaded.step().failed(error.code(), String.valueOf(error.getMessage()));
      throw new Unusable(error.code(), String.valueOf(error.getMessage()));
    }
  }

  private Flow follow(Verb verb, StepLog step, Actions actions) {
    return switch (verb) {
      case Prompt prompt -> {
        Prompts.play(prompt, step, transcript.clock());
        yield new Continue();
      }
      case Verb.Gather gather -> new Gathering(transcript, leg, party, step).run(gather, actions);
      case Verb.Redirect(var target) ->
          new Fetch(new Ask("Redirect", actions.webhook(target), Map.of()));
      case Verb.Hangup() -> ended(step, verb, "hangs up", Ending.HUNG_UP);
      case Verb.Reject(var reason) ->
          ended(step, verb, "does not take the call: " + reason, Ending.REJECTED);
      case Verb.Dial dial -> callerVerbs.dial(dial, step, actions);
      case Verb.TakeMessage recording -> callerVerbs.record(recording, step, actions);
      case Verb.Connect connect -> callerVerbs.connect(connect, step, actions);
      case Verb.Aside(var name) -> {
        step.happened(StepLog.TWILIO, name, "runs beside the call");
        yield new Continue();
      }
      case Verb.NotSimulated(var name) -> {
        step.failed(0, "this simulated network does not carry <" + name + ">");
        yield new End(Ending.BROKEN);
      }
    };
  }

  private static Flow ended(StepLog step, Verb verb, String how, Ending ending) {
    step.happened(StepLog.TWILIO, verb.name(), how);
    return new End(ending);
  }

  /// After a document that cannot be used: the fallback, once, or an apology.
  private Flow instead(Source source, Unusable unusable) {
    boolean isFallback =
        source instanceof Ask(_, var webhook, _) && fallback.filter(webhook::equals).isPresent();
    if (fallback.isEmpty() || isFallback || transcript.isTooLong()) {
      transcript
          .given(leg, "application error", "")
          .happened(StepLog.TWILIO, "Say", "We are sorry, an application error has occurred.");
      return new End(Ending.BROKEN);
    }
    var url = source instanceof Ask(_, var webhook, _) ? webhook.url().toString() : "";
    return new Fetch(
        new Ask(
            "fallback",
            fallback.get(),
            Map.of("ErrorCode", String.valueOf(unusable.code()), "ErrorUrl", url)));
  }
}
