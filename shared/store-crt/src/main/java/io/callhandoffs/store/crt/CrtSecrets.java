package io.callhandoffs.store.crt;

import io.callhandoffs.store.Secrets;
import io.callhandoffs.store.json.JsonReader;
import io.callhandoffs.store.json.JsonText;
import java.util.Optional;

/// Secrets Manager over the AWS CRT.
public final class CrtSecrets implements Secrets {

  private final Caller secrets;

  CrtSecrets(Caller secrets) {
    this.secrets = secrets;
  }

  @Override
  public Optional<String> find(String id) {
    return switch (secrets.ask("GetSecretValue", request(id), CrtSecrets::value)) {
      case Reply.Done<Optional<String>>(var value) -> value;
      case Reply.Refused<?> refused ->
          switch (refused.code()) {
            case "ResourceNotFoundException", "InvalidRequestException" -> Optional.empty();
            default -> throw refused.exception();
          };
    };
  }

  static String request(String id) {
    var json = new StringBuilder("{\"SecretId\":");
    JsonText.OF_SDK.append(json, id);
    return json.append('}').toString();
  }

  private static Optional<String> value(JsonReader reader) {
    Optional<String> value = Optional.empty();
    reader.open('{');
    while (reader.hasNext('}')) {
      if (reader.name().equals("SecretString")) {
        value = Optional.of(reader.string());
      } else {
        reader.skip();
      }
    }
    return value;
  }
}
