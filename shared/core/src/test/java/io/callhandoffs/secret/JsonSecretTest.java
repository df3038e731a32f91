package io.callhandoffs.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Item;
import io.callhandoffs.testing.LocalSecrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

class JsonSecretTest {

  private static final String VERSION = "00000000-0000-4000-8000-000000000001";

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  @Test
  void readsBackWhatItHasWritten() {
    var secret = secret();

    secret.create(Item.empty().put("text", "O'Hara \"é\" \n😀").put("flag", true));
    assertThat(secret.read().requireString("text")).isEqualTo("O'Hara \"é\" \n😀");
    assertThat(secret.read().flag("flag", false)).isTrue();

    secret.write(Item.empty().put("accounts", Item.empty().putStrings("projects", List.of("a"))));
    assertThat(secret.read().requireMap("accounts").strings("projects")).containsExactly("a");
    assertThat(secret.read().names()).containsExactly("accounts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "12", "null", "true", "\"text\"", "{", "{\"a\"}", "not JSON"})
  void refusesASecretThatIsNoJsonObject(String value) {
    secrets.put("twilio", value);

    assertThatThrownBy(() -> secret().read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The secret twilio does not hold a JSON object");
  }

  @Test
  void writesNoSecretThatDoesNotExist() {
    assertThatThrownBy(() -> secret().write(Item.empty()))
        .isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> secret().read()).isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void endsARotationWithTheSameValueUnderTheVersionThatWasBegun() {
    secrets.put("twilio", "{\"accounts\": {}}");

    secret().finishRotation(VERSION);
    secret().finishRotation(VERSION);

    var current = secrets.client().getSecretValue(get -> get.secretId("twilio"));
    assertThat(current.versionId()).isEqualTo(VERSION);
    assertThat(current.secretString()).isEqualTo("{\"accounts\": {}}");
  }

  private JsonSecret secret() {
    return new JsonSecret(secrets.client(), "twilio");
  }
}
