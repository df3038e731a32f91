package io.callhandoffs.local.twiml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One instruction of a document.
public sealed interface Verb {

  /// The element's name.
  default String name() {
    return getClass().getSimpleName();
  }

  /// What may be played while a `Gather` listens.
  sealed interface Prompt extends Verb {}

  record Say(String text, String language, int loop) implements Prompt {}

  record Play(String url, String digits, int loop) implements Prompt {}

  record Pause(int seconds) implements Prompt {}

  record Gather(
      List<Prompt> prompts,
      Input input,
      Optional<WebhookTarget> action,
      String method,
      boolean actionOnEmptyResult,
      int timeoutSeconds,
      Optional<WebhookTarget> partialResults)
      implements Verb {

    /// What a `Gather` listens for.
    public record Input(
        boolean speech,
        boolean digits,
        Optional<Integer> numDigits,
        String finishOnKey,
        String language) {}
  }

  record Dial(
      List<Noun> nouns,
      Optional<WebhookTarget> action,
      int timeoutSeconds,
      int timeLimitSeconds,
      Optional<String> callerId,
      boolean answerOnBridge,
      boolean sequential,
      boolean recorded,
      Optional<WebhookTarget> recordingStatus)
      implements Verb {}

  record Redirect(WebhookTarget target) implements Verb {}

  record Hangup() implements Verb {}

  record Reject(String reason) implements Verb {}

  /// A `Record`: the party leaves a message.
  record TakeMessage(
      Optional<WebhookTarget> action,
      String method,
      int maxSeconds,
      boolean beep,
      Optional<WebhookTarget> recordingStatus)
      implements Verb {

    @Override
    public String name() {
      return "Record";
    }
  }

  /// Connects an assistant. `parameters` are passed on to it.
  record Connect(
      Optional<WebhookTarget> action,
      String method,
      String kind,
      String url,
      Map<String, String> parameters)
      implements Verb {}

  /// Runs beside the call, and cannot be heard.
  record Aside(String name) implements Verb {}

  /// Legal TwiML that this network does not simulate.
  record NotSimulated(String name) implements Verb {}
}
