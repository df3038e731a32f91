package io.callhandoffs.testing.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/// The real SDK client against the local endpoint.
class SecretsManagerTest {

  private final LocalServer server = LocalServer.bind(0, 100_000);
  private final SecretsManagerClient client =
      SecretsManagerClient.builder()
          .endpointOverride(URI.create(server.url()))
          .httpClient(UrlConnectionHttpClient.create())
          .build();

  @TempDir Path folder;

  @BeforeEach
  void open() {
    server.start(
        new SecretsManager(
            SecretVault.in(folder.resolve("secrets.json")), LocalAccount::secretArn));
  }

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  @Test
  void keepsASecretUnderItsNameAndItsArn() {
    var created = client.createSecret(create -> create.name("twilio").secretString("one"));

    assertThat(read("twilio").secretString()).isEqualTo("one");
    assertThat(read(created.arn()).secretString()).isEqualTo("one");
    assertThat(read("twilio").versionId()).isEqualTo(created.versionId());
  }

  @Test
  void keepsThePreviousValue() {
    create("twilio", "one");
    var _ = client.putSecretValue(put -> put.secretId("twilio").secretString("two"));

    assertThat(read("twilio").secretString()).isEqualTo("two");
    assertThat(read("twilio", "AWSPREVIOUS").secretString()).isEqualTo("one");
  }

  @Test
  void holdsAPendingValueUntilItIsMadeTheCurrentOne() {
    create("twilio", "one");
    var pending =
        client.putSecretValue(
            put -> put.secretId("twilio").secretString("two").versionStages(List.of("AWSPENDING")));
    assertThat(read("twilio").secretString()).isEqualTo("one");
    assertThat(read("twilio", "AWSPENDING").secretString()).isEqualTo("two");

    var _ =
        client.updateSecretVersionStage(move ->
            move.secretId("twilio")
                .versionStage("AWSCURRENT")
                .moveToVersionId(pending.versionId())
                .removeFromVersionId(read("twilio").versionId()));

    assertThat(read("twilio").secretString()).isEqualTo("two");
    assertThat(read("twilio", "AWSPREVIOUS").secretString()).isEqualTo("one");
    assertThat(client.describeSecret(describe -> describe.secretId("twilio")).versionIdsToStages())
        .hasSize(2);
  }

  @Test
  void acceptsARepeatedWriteAndRefusesAnotherUnderItsVersion() {
    create("twilio", "one");
    var token = "00000000-0000-4000-8000-000000000001";

    put(token, "two");
    put(token, "two");
    assertThatThrownBy(() -> put(token, "three")).isInstanceOf(ResourceExistsException.class);
  }

  private void put(String token, String value) {
    var _ =
        client.putSecretValue(
            put -> put.secretId("twilio").clientRequestToken(token).secretString(value));
  }

  /// A client that gets no answer in time repeats the request.
  @Test
  void createsASecretOnceForARepeatedRequest() {
    var token = "00000000-0000-4000-8000-000000000001";

    createBy(token, "one");
    createBy(token, "one");
    assertThat(read("twilio").secretString()).isEqualTo("one");
    assertThatThrownBy(() -> createBy(token, "two")).isInstanceOf(ResourceExistsException.class);
  }

  private void createBy(String token, String value) {
    var _ =
        client.createSecret(
            create -> create.name("twilio").clientRequestToken(token).secretString(value));
  }

  @Test
  void refusesToReadAMissingSecretAndToCreateAnExistingOne() {
    create("twilio", "one");

    assertThatThrownBy(() -> read("nobody")).isInstanceOf(ResourceNotFoundException.class);
    assertThatThrownBy(() -> create("twilio", "two")).isInstanceOf(ResourceExistsException.class);
  }

  @Test
  void restoresADeletedSecretWithinItsRecoveryWindow() {
    create("twilio", "one");
    var _ = client.deleteSecret(delete -> delete.secretId("twilio"));
    assertThatThrownBy(() -> read("twilio")).isInstanceOf(InvalidRequestException.class);

    var _ = client.restoreSecret(restore -> restore.secretId("twilio"));
    assertThat(read("twilio").secretString()).isEqualTo("one");
  }

  @Test
  void keepsSecretsForTheNextStartWhereOnlyThisUserCanReadThem() throws IOException {
    create("twilio", "one");
    var file = folder.resolve("secrets.json");

    assertThat(SecretVault.in(file).value("twilio")).hasValue("one");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private void create(String name, String value) {
    var _ = client.createSecret(create -> create.name(name).secretString(value));
  }

  private GetSecretValueResponse read(String id) {
    return client.getSecretValue(get -> get.secretId(id));
  }

  private GetSecretValueResponse read(String id, String stage) {
    return client.getSecretValue(get -> get.secretId(id).versionStage(stage));
  }
}
