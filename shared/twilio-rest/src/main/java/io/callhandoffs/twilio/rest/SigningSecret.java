package io.callhandoffs.twilio.rest;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.signing.SigningKey;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.PlainJson;
import io.callhandoffs.store.sdk.SdkSecrets;
import io.callhandoffs.twilio.rest.AuthTokens.Dated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The one secret with the tokens and shared keys of all accounts, by which webhooks are verified.
/// Its writers hold the lock of the accounts.
public final class SigningSecret {

  private final SdkSecrets secrets;
  private final String id;

  /// As the environment names it: `TWILIO_SECRET`.
  public SigningSecret(SdkSecrets secrets, Environment environment) {
    this.secrets = secrets;
    this.id = environment.require("TWILIO_SECRET");
  }

  public Optional<AccountSigning> find(String account) {
    return Optional.ofNullable(all().get(account));
  }

  public Map<String, AccountSigning> all() {
    var items = new JsonSecret(secrets, id).read().requireMap("accounts");
    var accounts = new TreeMap<String, AccountSigning>();
    items.names().forEach(account -> accounts.put(account, read(items.map(account))));
    return accounts;
  }

  public void put(String account, AccountSigning signing) {
    var accounts = new TreeMap<>(all());
    accounts.put(account, signing);
    write(accounts);
  }

  public void remove(String account) {
    var accounts = new TreeMap<>(all());
    if (accounts.remove(account) != null) {
      write(accounts);
    }
  }

  /// Writes the secret's value as it is to the version that Secrets Manager named: the end of a
  /// rotation that it began.
  public void finish(String version) {
    secrets.finishRotation(id, version);
  }

  private void write(Map<String, AccountSigning> accounts) {
    var items = Item.empty();
    accounts.forEach((account, signing) -> {
      var _ = items.put(account, write(signing));
    });
    secrets.write(id, PlainJson.text(Item.empty().put("accounts", items)));
  }

  private static Item write(AccountSigning signing) {
    var tokens = signing.tokens();
    var pending = tokens.flatMap(AuthTokens::pending);
    var previous = tokens.flatMap(AuthTokens::previous);
    return Item.empty()
        .put("current", tokens.map(AuthTokens::current))
        .put("pending", pending.map(Dated::token))
        .putTime("pending_since", pending.map(Dated::since))
        .put("previous", previous.map(Dated::token))
        .putTime("previous_since", previous.map(Dated::since))
        .putList("signing_keys", signing.keys(), SigningSecret::write)
        .putStrings("projects", List.copyOf(signing.projects()));
  }

  private static Item write(SigningKey key) {
    return Item.empty().put("id", key.id()).put("secret", key.secret());
  }

  private static AccountSigning read(Attributes item) {
    var tokens =
        item.find("current")
            .map(current ->
                new AuthTokens(current, dated(item, "pending"), dated(item, "previous")));
    var keys =
        item.list(
            "signing_keys", key -> SigningKey.find(key.string("id", ""), key.string("secret", "")));
    return new AccountSigning(
        tokens,
        keys.stream().flatMap(Optional::stream).toList(),
        new TreeSet<>(item.strings("projects")));
  }

  /// A token that was written by hand may have no time.
  private static Optional<Dated> dated(Attributes item, String name) {
    return item.find(name)
        .map(token -> new Dated(token, item.findTime(name + "_since").orElse(Instant.EPOCH)));
  }
}
