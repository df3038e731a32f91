package io.callhandoffs.local.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An account at Twilio, with its keys, tokens and numbers.
final class Account {

  private final String sid;
  private final String owner;
  private final String name;
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, OwnedNumber> numbers = new LinkedHashMap<>();
  private String token;
  private Optional<String> secondaryToken = Optional.empty();
  private Optional<Signing> rule = Optional.empty();
  private String status = "active";
  private boolean makesKeys = true;

  /// What is kept of an account for the next start. It does not print, as it is all secrets.
  record Kept(
      String sid,
      String owner,
      String name,
      String token,
      Optional<String> secondaryToken,
      Map<String, String> keys,
      List<Map<String, @Nullable Object>> numbers) {

    @Override
    public String toString() {
      return "Kept[" + sid + "]";
    }
  }

  static Account of(Kept kept) {
    var account = new Account(kept.sid(), kept.owner(), kept.name(), kept.token());
    account.secondaryToken = kept.secondaryToken();
    account.keys.putAll(kept.keys());
    kept.numbers().stream().map(OwnedNumber::new).forEach(account::add);
    return account;
  }

  Kept kept() {
    var all = numbers.values().stream().map(OwnedNumber::fields).toList();
    return new Kept(sid, owner, name, token, secondaryToken, keys, all);
  }

  Account(String sid, String owner, String name, String token) {
    this.sid = sid;
    this.owner = owner;
    this.name = name;
    this.token = token;
  }

  String sid() {
    return sid;
  }

  String name() {
    return name;
  }

  String owner() {
    return owner;
  }

  String status() {
    return status;
  }

  void suspend() {
    status = "suspended";
  }

  /// From now on no keys can be created through the API.
  void forbidKeys() {
    makesKeys = false;
  }

  boolean makesKeys() {
    return makesKeys;
  }

  /// The token that signs webhooks, where no rule says otherwise.
  String token() {
    return token;
  }

  Signing signing() {
    return rule.orElseGet(() -> Signing.byToken(token));
  }

  /// From now on, and until the next start, all webhooks are signed like this; with the token if it
  /// is empty.
  void signBy(Optional<Signing> newRule) {
    rule = newRule;
  }

  Map<String, String> keys() {
    return keys;
  }

  Map<String, OwnedNumber> numbers() {
    return numbers;
  }

  void add(OwnedNumber number) {
    numbers.put(number.sid(), number);
  }

  /// Replaces the token, as if it had been changed between two starts.
  void reopen(String newToken) {
    token = newToken;
  }

  /// Both tokens authenticate while there are two; only the first signs.
  boolean hasToken(String candidate) {
    return candidate.equals(token) || secondaryToken.filter(candidate::equals).isPresent();
  }

  boolean hasKey(String key, String secret) {
    return secret.equals(keys.get(key));
  }

  String addKey(String secret) {
    var key = Sid.random("SK");
    keys.put(key, secret);
    return key;
  }

  Optional<String> secondaryToken() {
    return secondaryToken;
  }

  void secondaryToken(Optional<String> newToken) {
    secondaryToken = newToken;
  }

  /// The second token becomes the first, and the former first becomes invalid.
  void promote(String secondary) {
    token = secondary;
    secondaryToken = Optional.empty();
  }
}
