package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.twilio.rest.AccountTokens;
import io.callhandoffs.twilio.rest.ApiKey;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.ProjectAccount;
import java.util.Optional;
import java.util.TreeSet;

/// Connects projects to Twilio accounts: tries the credentials, then stores them in two places, the
/// key for the functions that change things at Twilio, the token for those that verify signatures.
record AccountLink(NumberServices services) {

  ProjectAccount connect(ProjectId project, TwilioCredentials credentials, String by) {
    var byToken =
        services.twilio().account(Login.byToken(credentials.account(), credentials.token()));
    var facts = byToken.facts("auth_token");
    if (!facts.isActive()) {
      throw Failure.invalid("account_sid", "is " + facts.status() + " at Twilio");
    }
    credentials.key().ifPresent(key -> requireUsable(credentials.account(), key));
    var known =
        services.accounts().find(project).filter(a -> a.account().equals(credentials.account()));
    var key =
        credentials
            .key()
            .or(() -> known.map(ProjectAccount::key))
            .or(() -> byToken.createKey("Call Handoffs " + project))
            .orElseThrow(AccountLink::noKey);
    var ours = credentials.key().isEmpty() && known.map(ProjectAccount::keyIsOurs).orElse(true);
    var account =
        new ProjectAccount(
            project, credentials.account(), key, ours, facts.friendlyName(), by, services.now());
    services.lock().holding(() -> store(account, credentials.token()));
    return account;
  }

  private void requireUsable(String account, ApiKey key) {
    services
        .twilio()
        .account(Login.byKey(account, key.sid(), key.secret()))
        .requireNumbers("api_key_sid");
  }

  private static FailureException noKey() {
    return Failure.invalid(
        "api_key_sid",
        "is required: the account does not allow us to make a key; make one in Twilio's"
            + " console and send its SID and secret");
  }

  /// The token first: with the key alone, no webhook's signature could be verified.
  private void store(ProjectAccount account, String token) {
    var before = services.signing().find(account.account());
    var tokens =
        before
            .filter(known -> known.current().equals(token))
            .orElseGet(() ->
                new AccountTokens(
                    token,
                    Optional.empty(),
                    Optional.empty(),
                    before.map(AccountTokens::projects).orElseGet(TreeSet::new)));
    services.signing().put(account.account(), tokens.with(account.project().value()));
    services.accounts().put(account);
  }

  String status(ProjectAccount account) {
    try {
      return services
          .signing()
          .find(account.account())
          .map(tokens ->
              services
                  .twilio()
                  .account(Login.byToken(account.account(), tokens.current()))
                  .facts("auth_token")
                  .status())
          .orElse("unknown");
    } catch (FailureException _) {
      return "unknown";
    }
  }

  /// Forgets the account's key, and its token if no other project uses it.
  void disconnect(ProjectAccount account) {
    services
        .lock()
        .holding(() -> {
          var tokens = services.signing().find(account.account());
          if (account.keyIsOurs()) {
            tokens.ifPresent(known -> deleteKey(account, known));
          }
          services.accounts().delete(account.project());
          tokens.ifPresent(known -> release(account, known.without(account.project().value())));
        });
  }

  private void deleteKey(ProjectAccount account, AccountTokens tokens) {
    services
        .twilio()
        .account(Login.byToken(account.account(), tokens.current()))
        .deleteKey(account.key().sid());
  }

  private void release(ProjectAccount account, AccountTokens tokens) {
    if (tokens.projects().isEmpty()) {
      services.signing().remove(account.account());
    } else {
      services.signing().put(account.account(), tokens);
    }
  }
}
