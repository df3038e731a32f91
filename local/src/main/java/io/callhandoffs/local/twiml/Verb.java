package io.callhandoffs.local.twiml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One thing that a document asks for.
public sealed interface Verb {

  /// What the document calls it.
  default String name() {
    return getClass().getSimpleName();
  }

  /// What may be heard while a `Gather` listens.
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

  /// An assistant takes the line; `parameters` are what the document tells it.
  record Connect(
      Optional<WebhookTarget> action,
      String method,
      String kind,
      String url,
      Map<String, String> parameters)
      implements Verb {}

  /// Something that runs beside the call and that nobody on the line can hear.
  record Aside(String name) implements Verb {}

  /// Legal TwiML that this network has no part for.
  record NotSimulated(String name) implements Verb {}
}
