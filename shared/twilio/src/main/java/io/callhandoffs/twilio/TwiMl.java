package io.callhandoffs.twilio;

import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.TurnAway;
import io.callhandoffs.call.Step.Understand;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Words;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Voice;
import io.callhandoffs.telephone.Line;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Steps in Twilio's language: the one place where TwiML is written. What the verbs and attributes
/// mean is in [Twilio's documentation](https://www.twilio.com/docs/voice/twiml).
public final class TwiMl {

  /// How long a caller may think before they count as silent.
  private static final int THINKING_SECONDS = 5;

  /// How long somebody may take to find the key.
  private static final int KEY_SECONDS = 6;

  private static final int MAX_MESSAGE_SECONDS = 120;

  /// Twilio takes 500 hints of 100 characters; a list that long would fill the 64 kB of a response.
  private static final int MAX_HINTS_LENGTH = 8000;

  private final ProjectSettings settings;
  private final Handoff handoff;
  private final Caps caps;
  private final Phrases phrases;
  private final Webhooks webhooks;

  /// Speaks for one handoff.
  ///
  /// @param caps say how long a talk may last: somebody pays for each minute
  public TwiMl(ProjectSettings settings, Handoff handoff, Caps caps) {
    this.settings = settings;
    this.handoff = handoff;
    this.caps = caps;
    this.phrases = Phrases.of(settings.speech().language());
    this.webhooks = new Webhooks(handoff.call().door(), handoff.id());
  }

  /// The document for `step`; empty where there is nothing to answer with but that all is well.
  ///
  /// @param hints words that the caller is likely to say: the names of the destinations
  public String of(Step step, List<String> hints) {
    var response = new Element("Response");
    return switch (step) {
      case Ask ask -> ask(response, ask, hints).document();
      case Dial(var attempt) -> dial(response, attempt).document();
      case Assist(var ordinal, var failed) -> assist(response, ordinal, failed);
      case Understand(var turn) -> redirect(response, webhooks.quoted(turn)).document();
      case Whisper(var attempt) -> whisper(response, attempt).document();
      case PutThrough(), Nothing() -> response.document();
      case TurnAway() -> response.child(new Element("Hangup")).document();
      case TakeMessage() -> takeMessage(response).document();
      case Tell(var text) -> sayAndHangUp(response, text);
      case Goodbye(var farewell) -> sayAndHangUp(response, words(farewell));
    };
  }

  private Element ask(Element response, Ask ask, List<String> hints) {
    var question =
        switch (ask.prompt()) {
          case GREETING -> settings.speech().greeting().text();
          case AGAIN -> phrases.again;
          case WHICH -> phrases.which(ask.options());
        };
    var gather =
        new Element("Gather")
            .with("input", "dtmf speech")
            .with("action", webhooks.route(ask.turn()))
            .with("method", "POST")
            .with("numDigits", 1)
            .with("timeout", THINKING_SECONDS)
            .with("speechTimeout", "auto")
            .with("actionOnEmptyResult", "true")
            .with("partialResultCallback", webhooks.partial())
            .with("partialResultCallbackMethod", "POST")
            .with("language", settings.speech().language().tag())
            .with("hints", joined(hints))
            .child(say(question));
    // Twilio comes to the action in any case; should it not, the caller is not left in silence.
    return redirect(response.child(gather), webhooks.route(ask.turn()));
  }

  private static Element redirect(Element response, String url) {
    return response.child(new Element("Redirect").with("method", "POST").text(url));
  }

  private String assist(Element response, int ordinal, boolean failed) {
    return settings
        .programs()
        .assistant()
        .map(assistant ->
            response
                .child(
                    new Element("Connect")
                        .with("action", webhooks.sessionEnded(ordinal))
                        .with("method", "POST")
                        .child(session(assistant, failed)))
                .document())
        .orElseGet(() -> sayAndHangUp(response, phrases.nobodyAnswered));
  }

  /// An assistant that gets a caller back learns what it can tell them, and does not greet them
  /// again.
  private Element session(Assistant assistant, boolean failed) {
    var session =
        switch (assistant.protocol()) {
          case CONVERSATION_RELAY ->
              new Element("ConversationRelay")
                  .with("url", assistant.url().toString())
                  .with(
                      "welcomeGreeting",
                      assistant.greeting().filter(_ -> !failed).map(Announcement::text))
                  .with("language", settings.speech().language().tag());
          case MEDIA_STREAM -> new Element("Stream").with("url", assistant.url().toString());
        };
    for (var known : failed ? outcome().entrySet() : Set.<Map.Entry<String, String>>of()) {
      session =
          session.child(
              new Element("Parameter")
                  .with("name", known.getKey())
                  .with("value", known.getValue()));
    }
    return session;
  }

  private Map<String, String> outcome() {
    var outcome = new LinkedHashMap<String, String>();
    outcome.put("handoff_id", handoff.id().value());
    outcome.put("handoff_state", Words.of(handoff.state()));
    var progress = handoff.progress();
    progress
        .foremost()
        .ifPresent(last -> {
          outcome.put("handoff_destination", last.chosen().name().value());
          progress.outcome(last).ifPresent(how -> outcome.put("handoff_outcome", Words.of(how)));
        });
    return outcome;
  }

  private static Optional<String> joined(List<String> hints) {
    var joined = new StringBuilder();
    for (var hint : hints) {
      var words = hint.replace(',', ' ');
      if (joined.length() + words.length() < MAX_HINTS_LENGTH) {
        joined.append(joined.isEmpty() ? "" : ", ").append(words);
      }
    }
    return joined.isEmpty() ? Optional.empty() : Optional.of(joined.toString());
  }

  private Element dial(Element response, Rung attempt) {
    var ring = attempt.ring();
    var name = attempt.chosen().name().value();
    var announcement =
        ring.message()
            .orElseGet(() ->
                attempt.chosen().choice().how() == How.FALLBACK
                    ? phrases.tryingNext(name)
                    : phrases.connecting(name));
    var dial =
        new Element("Dial")
            .with("action", webhooks.dialStatus(attempt.index()))
            .with("method", "POST")
            .with("timeout", ring.seconds())
            .with("timeLimit", caps.minutesPerCall() * 60)
            .with("callerId", ring.callerId())
            .with("answerOnBridge", "true")
            .child(noun(ring, attempt.index()));
    return response.child(say(announcement)).child(dial);
  }

  private Element noun(Ring ring, int attempt) {
    var noun =
        switch (ring.line()) {
          case Line.Phone(var number, var digits, _) ->
              new Element("Number")
                  .with("sendDigits", Optional.of(digits.value()).filter(d -> !d.isEmpty()))
                  .text(number.e164());
          case Line.Sip(var uri) -> {
            var query = ring.headers().isEmpty() ? "" : "?" + ring.headers();
            yield new Element("Sip").text(uri.value() + query);
          }
        };
    if (ring.answering().whispers()) {
      noun = noun.with("url", webhooks.whisper(attempt)).with("method", "POST");
    }
    if (ring.answering().detectVoicemail()) {
      noun =
          noun.with("machineDetection", "Enable")
              .with("amdStatusCallback", webhooks.machine(attempt))
              .with("amdStatusCallbackMethod", "POST");
    }
    return noun;
  }

  private Element whisper(Element response, Rung attempt) {
    var answering = attempt.ring().answering();
    var words = answering.whisper().orElse(phrases.youHaveACall);
    if (!answering.screened()) {
      return response.child(say(words));
    }
    // Said twice: a phone takes a moment to reach the ear. No key is no acceptance.
    return response
        .child(accepting(attempt, words, phrases.screening))
        .child(accepting(attempt, phrases.screening))
        .child(new Element("Hangup"));
  }

  /// Each of the texts is said by itself: not all of them end in a full stop.
  private Element accepting(Rung attempt, String... texts) {
    var gather =
        new Element("Gather")
            .with("input", "dtmf")
            .with("numDigits", 1)
            .with("timeout", KEY_SECONDS)
            .with("action", webhooks.accept(attempt.index()))
            .with("method", "POST");
    for (var text : texts) {
      var _ = gather.child(say(text));
    }
    return gather;
  }

  private Element takeMessage(Element response) {
    var record =
        new Element("Record")
            .with("action", webhooks.recording())
            .with("method", "POST")
            .with("maxLength", MAX_MESSAGE_SECONDS)
            .with("finishOnKey", "#")
            .with("playBeep", "true");
    return response
        .child(say(phrases.leaveMessage))
        .child(record)
        .child(say(phrases.goodbye))
        .child(new Element("Hangup"));
  }

  private String words(Step.Farewell farewell) {
    return switch (farewell) {
      case TALKED -> phrases.goodbye;
      case NOBODY_IS_CONFIGURED, NOBODY_ANSWERED, SOMETHING_BROKE -> phrases.nobodyAnswered;
      case WILL_CALL_BACK -> phrases.willCallBack;
      case MESSAGE_TAKEN -> phrases.messageTaken;
    };
  }

  private String sayAndHangUp(Element response, String words) {
    return response.child(say(words)).child(new Element("Hangup")).document();
  }

  private Element say(String words) {
    return new Element("Say")
        .with("language", settings.speech().language().tag())
        .with("voice", settings.speech().voice().map(Voice::name))
        .text(words);
  }
}
