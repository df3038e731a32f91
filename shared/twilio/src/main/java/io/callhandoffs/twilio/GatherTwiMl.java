package io.callhandoffs.twilio;

import java.util.List;
import java.util.Optional;

/// Writes `<Gather>`: says something, and listens.
record GatherTwiMl(SayTwiMl say, Webhooks webhooks) {

  /// How long a caller may think before they count as silent.
  private static final int THINKING_SECONDS = 5;

  /// How long a human may take to find the key.
  private static final int KEY_SECONDS = 6;

  /// Twilio takes 500 hints of 100 characters; a list that long would fill the 64 kB of a response.
  private static final int MAX_HINTS_LENGTH = 8000;

  /// Asks the caller question `turn`, which they answer in words or with a key.
  ///
  /// @param hints words that they are likely to say
  Element question(int turn, String words, List<String> hints) {
    return new Element("Gather")
        .with("input", "dtmf speech")
        .with("action", webhooks.route(turn))
        .with("method", "POST")
        .with("numDigits", 1)
        .with("timeout", THINKING_SECONDS)
        .with("speechTimeout", "auto")
        .with("actionOnEmptyResult", "true")
        .with("partialResultCallback", webhooks.partial())
        .with("partialResultCallbackMethod", "POST")
        .with("language", say.language().tag())
        .with("hints", joined(hints))
        .child(say.of(words));
  }

  /// Asks the human at a destination for the key that takes the call. Each text is said by itself:
  /// not all of them end in a full stop.
  Element key(int attempt, List<String> texts) {
    return new Element("Gather")
        .with("input", "dtmf")
        .with("numDigits", 1)
        .with("timeout", KEY_SECONDS)
        .with("action", webhooks.accept(attempt))
        .with("method", "POST")
        .children(texts.stream().map(say::of).toList());
  }

  /// As many of the hints as fit, with commas between them.
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
}
