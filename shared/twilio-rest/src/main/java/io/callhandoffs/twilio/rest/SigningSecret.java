package io.callhandoffs.twilio.rest;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Item;
import io.callhandoffs.secret.JsonSecret;
import io.callhandoffs.twilio.rest.AccountTokens.Dated;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The one secret with the tokens of all accounts, by which webhooks are verified. Its writers hold
/// the lock of the accounts.
public final class SigningSecret {

  private final JsonSecret secret;

  /// As the environment names it: `TWILIO_SECRET`.
  public SigningSecret(SecretsManagerClient secrets, Environment environment) {
    this.secret = new JsonSecret(secrets, environment.require("TWILIO_SECRET"));
  }

  public Optional<AccountTokens> find(String account) {
    return Optional.ofNullable(all().get(account));
  }

  public Map<String, AccountTokens> all() {
    var items = secret.read().requireMap("accounts");
    var accounts = new TreeMap<String, AccountTokens>();
    items.names().forEach(account -> accounts.put(account, read(items.map(account))));
    return accounts;
  }

  public void put(String account, AccountTokens tokens) {
    var accounts = new TreeMap<>(all());
    accounts.put(account, tokens);
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
    secret.finishRotation(version);
  }

  private void write(Map<String, AccountTokens> accounts) {
    var items = Item.empty();
    accounts.forEach((account, tokens) -> {
      var _ = items.put(account, write(tokens));
    });
    secret.write(Item.empty().put("accounts", items));
  }

  private static Item write(AccountTokens tokens) {
    return Item.empty()
        .put("current", tokens.current())
        .put("pending", tokens.pending().map(Dated::token))
        .putTime("pending_since", tokens.pending().map(Dated::since))
        .put("previous", tokens.previous().map(Dated::token))
        .putTime("previous_since", tokens.previous().map(Dated::since))
        .putStrings("projects", List.copyOf(tokens.projects()));
  }

  private static AccountTokens read(Attributes item) {
    return new AccountTokens(
        item.requireString("current"),
        dated(item, "pending"),
        dated(item, "previous"),
        new TreeSet<>(item.strings("projects")));
  }

  /// A token that was written by hand may have no time.
  private static Optional<Dated> dated(Attributes item, String name) {
    return item.find(name)
        .map(token -> new Dated(token, item.findTime(name + "_since").orElse(Instant.EPOCH)));
  }
}
