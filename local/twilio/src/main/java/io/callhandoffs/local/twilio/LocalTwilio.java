package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Twilio's REST API in memory, and if there is a file, kept there for the next start.
public final class LocalTwilio {

  private final Accounts accounts;
  private final Faults faults = new Faults();
  private final Stock stock;
  private final RestApi api;

  /// One that forgets everything at the end.
  public LocalTwilio(LiveCalls calls) {
    this(calls, Optional.empty());
  }

  /// One that goes on from what is in the file, which need not exist yet.
  public LocalTwilio(LiveCalls calls, Optional<Path> file) {
    this.accounts = new Accounts(new AccountsFile(file));
    this.stock = new Stock(accounts.taken());
    this.api = new RestApi(accounts, stock, calls);
  }

  /// Opens an account whose first token is `token`. One that is remembered keeps all else.
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

  /// From now on nobody makes keys for an account through the API.
  public synchronized void forbidKeys(String account) {
    accounts.get(account).forbidKeys();
  }

  /// An API key for an account, and its secret.
  public synchronized String addKey(String account, String secret) {
    var key = accounts.get(account).addKey(secret);
    accounts.keep();
    return key;
  }

  /// Gives a number to an account, with these settings (as forms name them); answers its SID.
  public synchronized String own(String account, String number, Map<String, String> settings) {
    var owned = new OwnedNumber(account, number, "local");
    owned.update(new FormFields(settings));
    accounts.get(account).add(owned);
    stock.take(number);
    accounts.keep();
    return owned.sid();
  }

  /// Changes a number as somebody at Twilio's console would.
  public synchronized void configure(String account, String sid, Map<String, String> settings) {
    accounts.number(account, sid).update(new FormFields(settings));
    accounts.keep();
  }

  /// The SID of a number that the account has.
  public synchronized Optional<String> find(String account, String phoneNumber) {
    return accounts.get(account).numbers().values().stream()
        .filter(number -> number.phoneNumber().equals(phoneNumber))
        .map(OwnedNumber::sid)
        .findFirst();
  }

  /// What a number is set to, as answers name it.
  public synchronized Map<String, @Nullable Object> settings(String account, String sid) {
    return accounts.number(account, sid).fields();
  }

  /// What is set for a number that somebody rings: account, webhooks.
  public synchronized Optional<Map<String, @Nullable Object>> rung(String phoneNumber) {
    return accounts
        .numbers()
        .filter(number -> number.phoneNumber().equals(phoneNumber))
        .findFirst()
        .map(OwnedNumber::fields);
  }

  /// The numbers that an account has.
  public synchronized List<String> owned(String account) {
    return accounts.get(account).numbers().values().stream().map(OwnedNumber::phoneNumber).toList();
  }

  /// The token that signs an account's webhooks now.
  public synchronized String signingToken(String account) {
    return accounts.get(account).token();
  }

  /// Whether an account has a second token.
  public synchronized boolean hasSecondaryToken(String account) {
    return accounts.get(account).secondaryToken().isPresent();
  }

  /// The keys that an account has.
  public synchronized List<String> keys(String account) {
    return List.copyOf(accounts.get(account).keys().keySet());
  }

  /// What was asked, as `POST /2010-04-01/…`, the earliest first.
  public synchronized List<String> requests() {
    return api.requests();
  }

  public Faults faults() {
    return faults;
  }

  /// Does what a request asks for, and answers.
  synchronized LocalResponse answer(RestRequest request) {
    var answer = api.answer(request);
    if (!request.method().equals("GET")) {
      accounts.keep();
    }
    return answer;
  }
}
