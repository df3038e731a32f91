package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.signing.SigningKey;
import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.AuthTokens;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What an account's webhooks may be signed with once a project is connected to it.
///
/// @param credentials those that were sent, which open the account
record SigningChange(ProjectId project, TwilioCredentials credentials) {

  /// What there is to be instead of `before`. What the client does not mention stays. An account
  /// that was put into the secret by hand is the default project's, and stays it.
  AccountSigning applied(Optional<AccountSigning> before, Instant now) {
    var known = before.orElse(AccountSigning.NONE);
    var keys =
        credentials.signingKeys().map(sent -> sent.completed(known.keys())).orElse(known.keys());
    before.ifPresent(signing -> requireMayChange(signing, keys));
    var tokens =
        credentials
            .token()
            .map(token ->
                known
                    .tokens()
                    .map(old -> old.replacedBy(token, now))
                    .orElseGet(() -> AuthTokens.of(token)))
            .or(known::tokens);
    if (tokens.isEmpty() && keys.isEmpty()) {
      throw Failure.invalid(
          "auth_token",
          "is required, unless all webhooks are signed with shared keys: then send those as"
              + " signing_keys");
    }
    var byHand = before.filter(signing -> signing.projects().isEmpty());
    var after = new AccountSigning(tokens, keys, known.projects()).with(project.value());
    return byHand.map(_ -> after.with(ProjectId.DEFAULT.value())).orElse(after);
  }

  /// Whoever knows a signing key can speak for Twilio, on the calls of all projects that share the
  /// account. An API key alone does not give that right.
  private void requireMayChange(AccountSigning before, List<SigningKey> keys) {
    var changes = !new HashSet<>(keys).equals(new HashSet<>(before.keys()));
    if (changes && credentials.token().isEmpty() && !before.isOnlyOf(project.value())) {
      throw Failure.invalid(
          "auth_token",
          "is required to change the signing keys of an account that is not this project's alone");
    }
  }
}
