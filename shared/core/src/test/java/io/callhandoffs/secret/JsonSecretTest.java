package io.callhandoffs.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.store.Item;
import io.callhandoffs.store.json.PlainJson;
import io.callhandoffs.store.sdk.SdkSecrets;
import io.callhandoffs.testing.LocalSecrets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSecretTest {

  private static final String VERSION = "00000000-0000-4000-8000-000000000001";

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  @Test
  void readsWhatWasWritten() {
    var item = Item.empty().put("text", "O'Hara \"é\" \n😀").put("flag", true);
    store().save("twilio", PlainJson.text(item));
    assertThat(secret().read().requireString("text")).isEqualTo("O'Hara \"é\" \n😀");
    assertThat(secret().read().flag("flag", false)).isTrue();

    var accounts = Item.empty().putStrings("projects", List.of("a"));
    store().write("twilio", PlainJson.text(Item.empty().put("accounts", accounts)));
    assertThat(secret().read().requireMap("accounts").strings("projects")).containsExactly("a");
    assertThat(secret().read().names()).containsExactly("accounts");
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
  void refusesToReadASecretThatDoesNotExist() {
    assertThat(secret().find()).isEmpty();
    assertThatThrownBy(() -> secret().read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("There is no secret twilio to be read");
  }

  @Test
  void readsNoSecretThatIsAboutToBeDeleted() {
    secrets.put("twilio", "{}");
    store().delete("twilio");
    assertThat(secret().find()).isEmpty();

    store().save("twilio", "{\"back\": true}");
    assertThat(secret().read().flag("back", false)).isTrue();
  }

  @Test
  void endsARotationWithTheSameValueUnderTheVersionThatWasBegun() {
    secrets.put("twilio", "{\"accounts\": {}}");

    store().finishRotation("twilio", VERSION);
    store().finishRotation("twilio", VERSION);

    var current = secrets.client().getSecretValue(get -> get.secretId("twilio"));
    assertThat(current.versionId()).isEqualTo(VERSION);
    assertThat(current.secretString()).isEqualTo("{\"accounts\": {}}");
  }

  private JsonSecret secret() {
    return new JsonSecret(secrets.secrets(), "twilio");
  }

  private SdkSecrets store() {
    return new SdkSecrets(secrets.client());
  }
}
