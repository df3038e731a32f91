package io.callhandoffs.twilio;

import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.Again;
import java.util.Optional;
import java.util.Set;

/// Sends Twilio to a webhook again that could not be dealt with: what broke may work in a moment.
final class TryAgain {

  /// Counts in a webhook's address how often it was asked in vain.
  private static final String TRIES = "tries";

  /// With a pause of two seconds each, and some for the answers.
  private static final int MAX_TRIES = 4;

  /// While the caller waits for an answer.
  private static final int MAX_TRIES_WAITING = 2;

  /// Twilio can be sent there again without losing what an assistant said.
  private static final Set<String> QUESTIONS =
      Set.of("/voice/call", "/voice/route", "/voice/dial-status");

  private TryAgain() {}

  /// The report stays with Twilio for some seconds more, unless the caller hangs up meanwhile: then
  /// the sweep finds out what it would have said.
  static Optional<Step> report(WebhookRequest request) {
    return tries(request) < MAX_TRIES ? Optional.of(again(request, false)) : Optional.empty();
  }

  /// The caller is asked anew what they have just said, because Twilio does not say it twice.
  static Optional<Step> question(WebhookRequest request) {
    return isQuestion(request) && tries(request) < MAX_TRIES_WAITING
        ? Optional.of(again(request, true))
        : Optional.empty();
  }

  private static Step again(WebhookRequest request, boolean sorry) {
    var query = Dialled.carrying(request).with(TRIES, Integer.toString(tries(request) + 1));
    return new Again(request.path() + "?" + query.encoded(), sorry);
  }

  private static int tries(WebhookRequest request) {
    return request.query().find(TRIES).map(Integer::parseInt).orElse(0);
  }

  private static boolean isQuestion(WebhookRequest request) {
    var path = request.path();
    return QUESTIONS.contains(path)
        || (path.equals("/voice/handoff") && request.query().find("handoff").isPresent());
  }
}
