package io.callhandoffs.local;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.testing.Nodes;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.Template.Resource;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.secrets.SecretVault;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The template's secrets: created at the first start as CloudFormation would, kept from then on,
/// and overridden by the environment.
public record LocalCredentials(String adminKey, TwilioAccount twilio) {

  private static final String ADMIN_KEY = "AdminKeySecret";
  private static final String TWILIO = "TwilioSecret";

  private static final SecureRandom RANDOM = new SecureRandom();

  static LocalCredentials of(Template template, SecretVault vault, Settings settings) {
    for (var secret : template.resources("AWS::SecretsManager::Secret")) {
      var name = secret.name();
      if (vault.value(name).isEmpty()) {
        vault.set(name, initialValue(secret));
      }
    }
    return new LocalCredentials(adminKey(vault, settings), twilio(vault, settings));
  }

  private static String initialValue(Resource secret) {
    var generate = secret.property("GenerateSecretString").map(Nodes::asMap);
    if (generate.isEmpty()) {
      return secret.property("SecretString").map(Nodes::text).orElse("{}");
    }
    var random = hex(Integer.parseInt(text(generate.get().getOrDefault("PasswordLength", 32))) / 2);
    var key = generate.get().get("GenerateStringKey");
    if (key == null) {
      return random;
    }
    var value = LocalJson.read(text(generate.get().getOrDefault("SecretStringTemplate", "{}")));
    var filled = new LinkedHashMap<>(LocalJson.map(value));
    filled.put(text(key), random);
    return LocalJson.write(filled);
  }

  private static String adminKey(SecretVault vault, Settings settings) {
    settings.adminKey().ifPresent(key -> vault.set(ADMIN_KEY, LocalJson.write(Map.of("key", key))));
    return vault
        .value(ADMIN_KEY)
        .map(value -> LocalJson.read(value).path("key").asString(""))
        .orElse("");
  }

  /// The simulated network's account. The system must know it, to verify its signatures.
  private static TwilioAccount twilio(SecretVault vault, Settings settings) {
    var accounts = LocalJson.read(vault.value(TWILIO).orElse("{}")).path("accounts");
    var first = accounts.propertyNames().stream().findFirst();
    var sid = settings.accountSid().or(() -> first).orElseGet(() -> "AC" + hex(16));
    var known =
        Optional.of(accounts.path(sid).path("current").asString("")).filter(t -> !t.isEmpty());
    var token = settings.authToken().or(() -> known).orElseGet(() -> hex(16));
    if (known.isEmpty() || !known.get().equals(token)) {
      var entries =
          new LinkedHashMap<>(asMap(LocalJson.map(LocalJson.object(LocalJson.bytes(accounts)))));
      var entry = new LinkedHashMap<String, Object>();
      entry.put("current", token);
      entry.put("pending", null);
      entry.put("previous", null);
      entries.put(sid, entry);
      vault.set(TWILIO, LocalJson.write(Map.of("accounts", entries)));
    }
    return new TwilioAccount(sid, token);
  }

  private static String hex(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  @Override
  public String toString() {
    return "Credentials[" + twilio + "]";
  }
}
