package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Twilio's REST API in memory, kept in a file for the next start if there is one.
public final class LocalTwilio {

  private final Accounts accounts;
  private final Faults faults = new Faults();
  private final Stock stock;
  private final RestApi api;

  /// Keeps nothing for the next start.
  public LocalTwilio(LiveCalls calls) {
    this(calls, Optional.empty());
  }

  /// Continues from the file, which need not exist yet.
  public LocalTwilio(LiveCalls calls, Optional<Path> file) {
    this.accounts = new Accounts(new AccountsFile(file));
    this.stock = new Stock(accounts.taken());
    this.api = new RestApi(accounts, stock, calls);
  }

  /// Opens an account whose first token is `token`. A known one keeps everything else.
  public synchronized void open(String sid, String name, String token) {
    accounts.open(new Account(sid, sid, name, token));
  }

  /// Opens an account within another one.
  public synchronized void openSubaccount(String sid, String owner, String name, String token) {
    accounts.open(new Account(sid, owner, name, token));
  }

  public synchronized void suspend(String account) {
    accounts.get(account).suspend();
  }

  /// From now on no keys can be created for an account through the API.
  public synchronized void forbidKeys(String account) {
    accounts.get(account).forbidKeys();
  }

  /// Adds an API key to an account, and returns its SID.
  public synchronized String addKey(String account, String secret) {
    var key = accounts.get(account).addKey(secret);
    accounts.keep();
    return key;
  }

  /// Gives a number to an account, with these settings (named as in forms); returns its SID.
  public synchronized String own(String account, String number, Map<String, String> settings) {
    var owned = new OwnedNumber(account, number, "local");
    owned.update(new FormFields(settings));
    accounts.get(account).add(owned);
    stock.take(number);
    accounts.keep();
    return owned.sid();
  }

  /// Changes a number as a person at Twilio's console would.
  public synchronized void configure(String account, String sid, Map<String, String> settings) {
    accounts.number(account, sid).update(new FormFields(settings));
    accounts.keep();
  }

  /// The SID of an account's number.
  public synchronized Optional<String> find(String account, String phoneNumber) {
    return accounts.get(account).numbers().values().stream()
        .filter(number -> number.phoneNumber().equals(phoneNumber))
        .map(OwnedNumber::sid)
        .findFirst();
  }

  /// A number's settings, named as in answers.
  public synchronized Map<String, @Nullable Object> settings(String account, String sid) {
    return accounts.number(account, sid).fields();
  }

  /// The settings of a number that is called: account, webhooks.
  public synchronized Optional<Map<String, @Nullable Object>> rung(String phoneNumber) {
    return accounts
        .numbers()
        .filter(number -> number.phoneNumber().equals(phoneNumber))
        .findFirst()
        .map(OwnedNumber::fields);
  }

  public synchronized List<String> owned(String account) {
    return accounts.get(account).numbers().values().stream().map(OwnedNumber::phoneNumber).toList();
  }

  /// How an account's webhooks are signed now.
  public synchronized Signing signing(String account) {
    return accounts.get(account).signing();
  }

  /// Has an account's webhooks signed by a new shared key, or by nothing, as a Default rule at
  /// Twilio would.
  ///
  /// @param algorithm `HMAC_SHA1`, `HMAC_SHA256`, or `none`
  public synchronized Signing signBy(String account, String algorithm) {
    var signing = Signing.byNewKey(algorithm);
    accounts.get(account).signBy(Optional.of(signing));
    return signing;
  }

  /// Has an account's webhooks signed by its token again.
  public synchronized void signByToken(String account) {
    accounts.get(account).signBy(Optional.empty());
  }

  /// The account's first token, which signs where no rule says otherwise.
  public synchronized String signingToken(String account) {
    return accounts.get(account).token();
  }

  public synchronized boolean hasSecondaryToken(String account) {
    return accounts.get(account).secondaryToken().isPresent();
  }

  public synchronized List<String> keys(String account) {
    return List.copyOf(accounts.get(account).keys().keySet());
  }

  /// The requests so far, as `POST /2010-04-01/…`, the earliest first.
  public synchronized List<String> requests() {
    return api.requests();
  }

  public Faults faults() {
    return faults;
  }

  synchronized LocalResponse answer(RestRequest request) {
    var answer = api.answer(request);
    if (!request.method().equals("GET")) {
      accounts.keep();
    }
    return answer;
  }
}
