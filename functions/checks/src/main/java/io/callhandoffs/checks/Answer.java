package io.callhandoffs.checks;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.twilio.RehearsedWebhook;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/// What came back from one of our webhooks.
sealed interface Answer {

  /// An answer.
  ///
  /// @param millis how long it took
  record Given(int status, String body, long millis) implements Answer {}

  /// No answer.
  ///
  /// @param why none came, in words that follow "It cannot be reached:"
  record None(String why) implements Answer {}

  /// Whether Twilio would ask once more.
  default boolean isWorthAnotherTry() {
    return switch (this) {
      case Given(var status, _, _) -> status >= 500;
      case None _ -> true;
    };
  }

  /// Whether it was not taken for Twilio's.
  default boolean isRefusal() {
    return this instanceof Given(var status, _, _) && status == 403;
  }

  /// What is wrong with it, and what to do; empty if a caller would be served.
  ///
  /// @param verbs of which TwiML must have one; none if any will do
  default Optional<String> fault(Set<String> verbs) {
    return switch (this) {
      case None(var why) -> Optional.of("It cannot be reached: " + why + ".");
      case Given(var status, var body, _) when status == 200 -> fault(body, verbs);
      case Given(var status, _, _) -> Optional.of(refusal(status));
    };
  }

  private static String refusal(int status) {
    return switch (status) {
      case 403 ->
          "It refuses what was signed with the account's own secret, and so refuses callers (403):"
              + " the address that Twilio calls must be the parameter PublicUrl, or the function's"
              + " own.";
      case 404 -> "There is no webhook at that address (404): connect the number again.";
      case 429 -> "It has no room for another call (429): raise the function's concurrency.";
      case 500, 502, 503, 504 ->
          "It could not answer (" + status + "): the log of its function says why.";
      default -> "It answers with HTTP " + status + ", and not with TwiML.";
    };
  }

  private static Optional<String> fault(String body, Set<String> verbs) {
    if (!body.contains("<Response")) {
      return Optional.of("It answers with something that is not TwiML.");
    }
    var said = RehearsedWebhook.verbs(body);
    return verbs.isEmpty() || !Collections.disjoint(said, verbs)
        ? Optional.empty()
        : Optional.of(
            "Its TwiML is "
                + said
                + ", without "
                + verbs.stream().sorted().collect(joining(" or "))
                + ".");
  }
}
