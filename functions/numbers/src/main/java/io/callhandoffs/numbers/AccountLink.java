package io.callhandoffs.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.twilio.rest.AccountFacts;
import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.ApiKey;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.ProjectAccount;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Connects projects to Twilio accounts: tries the credentials, then stores them in two places, the
/// key for the functions that change things at Twilio, token and shared keys for those that verify
/// signatures.
///
/// @param writesNothing whether it only tries the credentials
record AccountLink(NumberServices services, boolean writesNothing) {

  private static final Logger LOG = LoggerFactory.getLogger(AccountLink.class);

  /// Stands for the key that would be made.
  private static final ApiKey UNMADE = new ApiKey("SK" + "0".repeat(32), "");

  /// One that answers and refuses in the same way, and changes nothing here or at Twilio.
  AccountLink rehearsing() {
    return new AccountLink(services, true);
  }

  LinkedAccount connect(ProjectId project, TwilioCredentials credentials, String by) {
    var sid = credentials.account();
    var known = services.accounts().find(project).filter(a -> a.account().equals(sid));
    var facts = credentials.token().map(token -> opened(sid, token));
    credentials
        .key()
        .or(() -> known.filter(_ -> facts.isEmpty()).map(ProjectAccount::key))
        .ifPresent(key -> requireUsable(sid, key));
    var change = new SigningChange(project, credentials);
    var planned = change.applied(services.signing().find(sid), services.now());
    var key = credentials.key().or(() -> known.map(ProjectAccount::key));
    var ours = credentials.key().isEmpty() && known.map(ProjectAccount::keyIsOurs).orElse(true);
    var name =
        facts.map(AccountFacts::friendlyName).or(() -> known.map(ProjectAccount::friendlyName));
    var account =
        new ProjectAccount(
            project,
            sid,
            key.orElseGet(() -> made(project, credentials)),
            ours,
            name.orElse(sid),
            by,
            services.now());
    return writesNothing ? new LinkedAccount(account, planned) : stored(account, change);
  }

  /// The account that a token opens.
  private AccountFacts opened(String account, String token) {
    var facts = services.twilio().account(Login.byToken(account, token)).facts("auth_token");
    if (!facts.isActive()) {
      throw Failure.invalid("account_sid", "is " + facts.status() + " at Twilio");
    }
    if (facts.isSecondary(token)) {
      throw Failure.invalid(
          "auth_token",
          "is the account's secondary token, and Twilio signs with the primary one: send that, or"
              + " promote this one at Twilio first");
    }
    return facts;
  }

  private void requireUsable(String account, ApiKey key) {
    services
        .twilio()
        .account(Login.byKey(account, key.sid(), key.secret()))
        .requireNumbers("api_key_sid");
  }

  private ApiKey made(ProjectId project, TwilioCredentials credentials) {
    var token =
        credentials
            .token()
            .orElseThrow(
                () -> Failure.invalid("api_key_sid", "is required where there is no auth_token"));
    return writesNothing
        ? UNMADE
        : services
            .twilio()
            .account(Login.byToken(credentials.account(), token))
            .createKey("Call Handoffs " + project)
            .orElseThrow(AccountLink::noKey);
  }

  private static FailureException noKey() {
    return Failure.invalid(
        "api_key_sid",
        "is required: the account does not allow us to make a key; make one in Twilio's"
            + " console and send its SID and secret");
  }

  /// What verifies signatures first: with the key alone, no webhook could be verified.
  private LinkedAccount stored(ProjectAccount account, SigningChange change) {
    services
        .lock()
        .holding(() -> {
          var before = services.signing().find(account.account());
          services.signing().put(account.account(), change.applied(before, services.now()));
          services.accounts().put(account);
        });
    return new LinkedAccount(account, signing(account));
  }

  AccountSigning signing(ProjectAccount account) {
    return services.signing().find(account.account()).orElse(AccountSigning.NONE);
  }

  /// Forgets the account's key, and what it signs with if no other project uses it.
  void disconnect(ProjectAccount account) {
    services
        .lock()
        .holding(() -> {
          var signing = services.signing().find(account.account());
          if (account.keyIsOurs()) {
            deleteKey(account, signing.flatMap(known -> known.login(account.account())));
          }
          services.accounts().delete(account.project());
          signing.ifPresent(known -> release(account, known.without(account.project().value())));
        });
  }

  private void deleteKey(ProjectAccount account, Optional<Login> byToken) {
    byToken.ifPresentOrElse(
        login -> services.twilio().account(login).deleteKey(account.key().sid()),
        () -> LOG.warn("The key {} stays at Twilio: there is no token", account.key().sid()));
  }

  private void release(ProjectAccount account, AccountSigning signing) {
    if (signing.projects().isEmpty()) {
      services.signing().remove(account.account());
    } else {
      services.signing().put(account.account(), signing);
    }
  }
}
