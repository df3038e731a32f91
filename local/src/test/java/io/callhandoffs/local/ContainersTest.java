package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.Login;
import io.callhandoffs.twilio.rest.Twilio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/// What functions in containers find of the local stack.
class ContainersTest {

  @Test
  void findAwsAndTwilioAtOneAddress() {
    try (var machine = Machine.start(Map.of("CONTAINERS", "127.0.0.1"))) {
      var command = SamCommand.of(machine.stack(), machine.settings()).orElseThrow();
      var environment = new Environment(Map.of("LOCAL_SERVICES", command.services()));
      var clients = new SdkClients(environment);

      var tables = clients.client(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB");
      assertThat(tables.listTables().tableNames()).contains("DestinationsTable", "HandoffsTable");
      var secret = clients.secrets().find("AdminKeySecret").orElseThrow();
      assertThat(LocalJson.read(secret).path("key").asString()).isEqualTo(machine.key());
      var queues = clients.client(SqsClient.builder(), "AWS_ENDPOINT_URL_SQS");
      assertThat(queues.sendMessage(send -> send.queueUrl("WebhookQueue").messageBody("{}")))
          .isNotNull();
      var mail = clients.client(SnsClient.builder(), "AWS_ENDPOINT_URL_SNS");
      var _ = mail.publish(publish -> publish.topicArn("AlarmTopic").subject("A").message("B"));
      assertThat(machine.get("/local/mails").toString()).contains("\"subject\":\"A\"");
      var account = machine.stack().credentials().twilio();
      var login = Login.byToken(account.sid(), account.token());
      assertThat(new Twilio(environment).numbers(login).all())
          .extracting(AccountNumber::number)
          .containsExactly(new PhoneNumber(Museum.NUMBER));
      assertThat(command.startApi())
          .startsWith("ARCH=")
          .contains("LocalServices=" + command.services(), "PublicUrl=http://localhost:");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "0", "http://172.17.0.1", "::", "a b"})
  void areNotOfferedMoreThanOneAddress(String everywhere) {
    assertThatThrownBy(() -> Settings.of(Map.of("CONTAINERS", everywhere)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("host.docker.internal");
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "host.docker.internal", "nowhere.invalid"})
  void areServedAtLoopbackUnlessABridgeLeadsElsewhere(String name) {
    assertThat(new ContainerHost(name).address().isLoopbackAddress()).isTrue();
  }

  /// Not even DynamoDB Local, whose own server does otherwise.
  @Test
  void reachNothingUnlessTheyAreAskedFor() throws Exception {
    try (var machine = Machine.start(Map.of())) {
      var ports =
          IntStream.of(
                  machine.stack().database().endpoint().getPort(),
                  machine.stack().ports().api().port(),
                  machine.stack().ports().aws().port())
              .boxed()
              .toList();
      var elsewhere =
          NetworkInterface.networkInterfaces()
              .flatMap(NetworkInterface::inetAddresses)
              .filter(address -> !address.isLoopbackAddress())
              .toList();

      assertThat(machine.stack().ports().containers()).isEmpty();
      assertThat(elsewhere).noneMatch(address -> ports.stream().anyMatch(p -> answers(address, p)));
    }
  }

  private static boolean answers(InetAddress address, int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port), 500);
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
