package io.callhandoffs.checks;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.health.Finding;
import io.callhandoffs.health.Level;
import io.callhandoffs.twilio.rest.AccountFacts;
import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.AuthTokens;
import io.callhandoffs.twilio.rest.AuthTokens.Dated;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.Twilio;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether an account at Twilio takes calls, and signs them with what we verify them by.
///
/// @param signing what its requests are verified by here
record AccountCheck(Twilio twilio, String account, AccountSigning signing) {

  /// What is wrong with it, and so with each of its numbers. While Twilio does not answer, nothing
  /// is known to be; and only a token may ask.
  Optional<Finding> trouble() {
    return signing.tokens().flatMap(this::trouble);
  }

  private Optional<Finding> trouble(AuthTokens tokens) {
    try {
      var login = Login.byToken(account, tokens.current());
      return trouble(tokens, twilio.account(login).facts("auth_token"));
    } catch (FailureException e) {
      return e.failure() instanceof Failure.Invalid
          ? Optional.of(wrongToken("no longer opens it"))
          : Optional.empty();
    }
  }

  private Optional<Finding> trouble(AuthTokens tokens, AccountFacts facts) {
    if (!facts.isActive()) {
      return Optional.of(
          Finding.failed(
              Level.CONFIGURATION,
              "Its account is "
                  + facts.status()
                  + " at Twilio, and takes no calls: Twilio's console says why."));
    }
    return facts.token().filter(primary -> known(tokens).noneMatch(primary::equals)).isPresent()
        ? Optional.of(wrongToken("is not its primary one, which signs"))
        : Optional.empty();
  }

  private static Stream<String> known(AuthTokens tokens) {
    return Stream.concat(
        Stream.of(tokens.current()),
        Stream.of(tokens.pending(), tokens.previous()).flatMap(Optional::stream).map(Dated::token));
  }

  /// Shared keys may sign all of its requests; nobody but Twilio knows.
  private Finding wrongToken(String how) {
    var why =
        "The auth token of its account by which Twilio's requests are verified "
            + how
            + ", so callers are refused: connect the account again with its primary token (PUT"
            + " …/twilio).";
    return signing.keys().isEmpty()
        ? Finding.failed(Level.WEBHOOK, why)
        : Finding.flawed(Level.WEBHOOK, why);
  }
}
