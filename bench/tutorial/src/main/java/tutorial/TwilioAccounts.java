package tutorial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The accounts that sign, from the secret, read again every minute.
class TwilioAccounts {

  private static final Duration MAX_AGE = Duration.ofMinutes(1);

  private final SecretsManagerClient client = SecretsManagerClient.create();
  private final ObjectMapper mapper = new ObjectMapper();
  private JsonNode accounts = mapper.createObjectNode();
  private Instant read = Instant.EPOCH;

  List<String> tokens(String account) {
    if (Duration.between(read, Instant.now()).compareTo(MAX_AGE) > 0) {
      String secret =
          client.getSecretValue(get -> get.secretId(System.getenv("TWILIO_SECRET"))).secretString();
      try {
        accounts = mapper.readTree(secret).path("accounts");
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
      read = Instant.now();
    }
    JsonNode known = accounts.path(account);
    return Stream.of("current", "pending", "previous")
        .map(name -> known.path(name).asText(""))
        .filter(token -> !token.isEmpty())
        .toList();
  }
}
