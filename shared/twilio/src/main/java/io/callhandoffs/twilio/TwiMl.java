package io.callhandoffs.twilio;

import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.Again;
import io.callhandoffs.call.Step.Apology;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.Understand;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.project.ProjectSettings;
import java.time.Duration;
import java.util.List;

/// Writes steps as TwiML, and is the one place that does. What its verbs and attributes mean is in
/// [Twilio's documentation](https://www.twilio.com/docs/voice/twiml).
public final class TwiMl {

  /// The answer to a webhook that asks nothing.
  public static final String NOTHING = "<Response/>";

  private static final int MAX_MESSAGE_SECONDS = 120;

  /// Until the same is tried again.
  private static final int SECONDS_UNTIL_AGAIN = 2;

  private final SayTwiMl say;
  private final Phrases phrases;
  private final Script script;
  private final Webhooks webhooks;
  private final GatherTwiMl gather;
  private final DialTwiMl dial;
  private final ConnectTwiMl connect;

  /// The writer for one handoff, in its project's language and voice.
  ///
  /// @param caps say how long a talk may last
  public TwiMl(ProjectSettings settings, Handoff handoff, Caps caps) {
    this(
        settings,
        handoff,
        new SayTwiMl(settings.speech().language(), settings.speech().voice()),
        Duration.ofMinutes(caps.minutesPerCall()));
  }

  TwiMl(ProjectSettings settings, Handoff handoff, SayTwiMl say, Duration maxTalk) {
    this.say = say;
    this.phrases = say.phrases();
    this.script = new Script(settings.speech(), phrases);
    this.webhooks = new Webhooks(handoff.call().webhooks(), handoff.id());
    this.gather = new GatherTwiMl(say, webhooks);
    this.dial = new DialTwiMl(webhooks, maxTalk, handoff.progress().rung());
    this.connect = new ConnectTwiMl(settings, handoff, webhooks);
  }

  /// The document for `step`; empty if the answer is only that all is well.
  ///
  /// @param hints words that the caller is likely to say: the names of the destinations
  public String of(Step step, List<String> hints) {
    return new Element("Response").children(verbs(step, hints)).document();
  }

  private List<Element> verbs(Step step, List<String> hints) {
    return switch (step) {
      case Ask ask -> ask(ask, hints);
      case Dial(var attempt) -> List.of(say.of(script.announcement(attempt)), dial.of(attempt));
      case BlindTransfer rescue -> List.of(say.of(phrases.somethingBroke()), dial.rescue(rescue));
      case Again(var target, var sorry) -> again(target, sorry);
      case Apology(var lost) ->
          List.of(say.of(phrases.nobodyAnswered()), redirect(webhooks.apologized(lost)));
      case Assist assist ->
          connect.of(assist).map(List::of).orElseGet(() -> lastWords(phrases.nobodyAnswered()));
      case Understand(var turn) -> List.of(redirect(webhooks.quoted(turn)));
      case Whisper(var attempt) -> whisper(attempt);
      case Screen(var attempt) -> screen(attempt, phrases.youHaveACall());
      case PutThrough(), Nothing() -> List.of();
      case HangUp() -> List.of(hangUp());
      case TakeMessage() -> takeMessage();
      case Tell(var text) -> lastWords(text);
      case Goodbye(var farewell) -> lastWords(script.farewell(farewell));
    };
  }

  /// Twilio requests the action in any case; should it not, the caller is not left in silence.
  private List<Element> ask(Ask ask, List<String> hints) {
    return List.of(
        gather.question(ask.turn(), script.question(ask), hints),
        redirect(webhooks.route(ask.turn())));
  }

  private List<Element> again(String target, boolean sorry) {
    var pause = new Element("Pause").with("length", SECONDS_UNTIL_AGAIN);
    var next = redirect(webhooks.again(target));
    return sorry ? List.of(say.of(phrases.somethingBroke()), pause, next) : List.of(pause, next);
  }

  private static Element redirect(String url) {
    return new Element("Redirect").with("method", "POST").text(url);
  }

  private List<Element> whisper(Rung attempt) {
    var words = script.whisper(attempt);
    return attempt.ring().answering().screened()
        ? screen(attempt.index(), words)
        : List.of(say.of(words));
  }

  /// Asks for the key twice: a phone takes a moment to reach the ear. No key is no acceptance.
  private List<Element> screen(int attempt, String words) {
    var screening = phrases.screening();
    return List.of(
        gather.key(attempt, List.of(words, screening)),
        gather.key(attempt, List.of(screening)),
        hangUp());
  }

  private List<Element> takeMessage() {
    var record =
        new Element("Record")
            .with("action", webhooks.recording())
            .with("method", "POST")
            // The caller gets a goodbye from the action even if nothing can be stored then.
            .with("recordingStatusCallback", webhooks.recorded())
            .with("recordingStatusCallbackMethod", "POST")
            .with("maxLength", MAX_MESSAGE_SECONDS)
            .with("finishOnKey", "#")
            .with("playBeep", "true");
    return List.of(say.of(phrases.leaveMessage()), record, say.of(phrases.goodbye()), hangUp());
  }

  private List<Element> lastWords(String words) {
    return List.of(say.of(words), hangUp());
  }

  private static Element hangUp() {
    return new Element("Hangup");
  }
}
