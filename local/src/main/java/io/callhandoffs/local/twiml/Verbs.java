package io.callhandoffs.local.twiml;

import io.callhandoffs.local.twiml.TwimlReader.Parsed;
import io.callhandoffs.local.twiml.Verb.Aside;
import io.callhandoffs.local.twiml.Verb.Connect;
import io.callhandoffs.local.twiml.Verb.Dial;
import io.callhandoffs.local.twiml.Verb.Gather;
import io.callhandoffs.local.twiml.Verb.Hangup;
import io.callhandoffs.local.twiml.Verb.NotSimulated;
import io.callhandoffs.local.twiml.Verb.Pause;
import io.callhandoffs.local.twiml.Verb.Play;
import io.callhandoffs.local.twiml.Verb.Prompt;
import io.callhandoffs.local.twiml.Verb.Redirect;
import io.callhandoffs.local.twiml.Verb.Reject;
import io.callhandoffs.local.twiml.Verb.Say;
import io.callhandoffs.local.twiml.Verb.TakeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns elements into verbs, with Twilio's defaults.
final class Verbs {

  private static final int DAY_SECONDS = 24 * 60 * 60;

  /// Twilio's default limit of a call.
  private static final int FOUR_HOURS_SECONDS = 4 * 60 * 60;

  /// `auto` stops at the first pause.
  private static final Pattern SPEECH_TIMEOUT = Pattern.compile("auto|[1-9][0-9]{0,2}");

  private Verbs() {}

  static Verb of(Parsed element) {
    return switch (element.name()) {
      case "Say", "Play", "Pause" -> prompt(element);
      case "Gather" -> gather(element);
      case "Dial" -> dial(element);
      case "Redirect" ->
          new Redirect(new WebhookTarget(element.text(), element.attributes().method("method")));
      case "Hangup" -> new Hangup();
      case "Reject" ->
          new Reject(element.attributes().oneOf("reason", "rejected", Set.of("rejected", "busy")));
      case "Record" -> recording(element);
      case "Connect" -> connect(element);
      case "Start", "Stop", "Sms" -> new Aside(element.name());
      default -> new NotSimulated(element.name());
    };
  }

  private static Prompt prompt(Parsed element) {
    var attributes = element.attributes();
    return switch (element.name()) {
      case "Say" ->
          new Say(
              element.spoken(),
              attributes.text("language", "en-US"),
              attributes.number("loop", 1, 0, 1000));
      case "Play" ->
          new Play(
              element.text(), attributes.text("digits", ""), attributes.number("loop", 1, 0, 1000));
      default -> new Pause(attributes.number("length", 1, 1, DAY_SECONDS));
    };
  }

  private static Gather gather(Parsed element) {
    var attributes = element.attributes();
    if (attributes
        .text("speechTimeout")
        .filter(t -> !SPEECH_TIMEOUT.matcher(t).matches())
        .isPresent()) {
      throw TwimlError.againstTheSchema("<Gather speechTimeout>: must be auto or whole seconds");
    }
    checkHints(attributes.text("hints", ""));
    return new Gather(
        element.children().stream().map(Verbs::prompt).toList(),
        input(attributes),
        attributes.target("action", "method"),
        attributes.method("method"),
        attributes.flag("actionOnEmptyResult", false),
        attributes.number("timeout", 5, 0, DAY_SECONDS),
        attributes.target("partialResultCallback", "partialResultCallbackMethod"));
  }

  private static Gather.Input input(VerbAttributes attributes) {
    var input = attributes.words("input", "dtmf", Set.of("dtmf", "speech"));
    return new Gather.Input(
        input.contains("speech"),
        input.contains("dtmf"),
        attributes.text("numDigits").map(_ -> attributes.number("numDigits", 1, 1, 1000)),
        attributes.values().getOrDefault("finishOnKey", "#"),
        attributes.text("language", "en-US"));
  }

  private static void checkHints(String hints) {
    var each = List.of(hints.split(","));
    if (each.size() > 500 || each.stream().anyMatch(hint -> hint.strip().length() > 100)) {
      throw TwimlError.againstTheSchema("<Gather hints>: at most 500, of at most 100 characters");
    }
  }

  private static Dial dial(Parsed element) {
    var attributes = element.attributes();
    var nouns = new ArrayList<>(element.children().stream().map(Nouns::of).toList());
    if (!element.text().isEmpty()) {
      nouns.addFirst(Nouns.number(element.text()));
    }
    return new Dial(
        List.copyOf(nouns),
        attributes.target("action", "method"),
        attributes.number("timeout", 30, 5, 600),
        attributes.number("timeLimit", FOUR_HOURS_SECONDS, 1, DAY_SECONDS),
        attributes.text("callerId"),
        attributes.flag("answerOnBridge", false),
        attributes.flag("sequential", false),
        !attributes.text("record", "do-not-record").equals("do-not-record"),
        attributes.target("recordingStatusCallback", "recordingStatusCallbackMethod"));
  }

  private static TakeMessage recording(Parsed element) {
    var attributes = element.attributes();
    return new TakeMessage(
        attributes.target("action", "method"),
        attributes.method("method"),
        attributes.number("maxLength", 3600, 1, FOUR_HOURS_SECONDS),
        attributes.flag("playBeep", true),
        attributes.target("recordingStatusCallback", "recordingStatusCallbackMethod"));
  }

  private static Connect connect(Parsed element) {
    var attributes = element.attributes();
    var noun = element.children().stream().findFirst();
    var parameters = new LinkedHashMap<String, String>();
    noun.stream()
        .flatMap(assistant -> assistant.children().stream())
        .filter(child -> child.name().equals("Parameter"))
        .map(Parsed::attributes)
        .forEach(each -> parameters.put(each.text("name", ""), each.text("value", "")));
    return new Connect(
        attributes.target("action", "method"),
        attributes.method("method"),
        noun.map(Parsed::name).orElse(""),
        noun.flatMap(assistant -> assistant.attributes().text("url")).orElse(""),
        parameters);
  }
}
