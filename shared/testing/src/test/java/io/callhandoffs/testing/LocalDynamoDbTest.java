package io.callhandoffs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LocalDynamoDbTest {

  private static final Map<String, AttributeValue> ITEM =
      Map.of("phone_number", AttributeValue.fromS("+442079460018"));

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  @Test
  void makesTheTablesOfTheTemplateAnewForEachTest() {
    put();
    assertThat(count()).isOne();
  }

  @Test
  void keepsNothingFromOneTestToTheNext() {
    assertThat(count()).isZero();
  }

  @Test
  void environmentNamesTheTablesForTheCodeUnderTest() {
    assertThat(dynamo.environment())
        .containsEntry("DESTINATIONS_TABLE", dynamo.table("DestinationsTable"))
        .containsEntry("AWS_ENDPOINT_URL_DYNAMODB", dynamo.endpoint().toString());
  }

  @Test
  void refusesConnectionsWhileStoppedAndKeepsItsData() {
    try (var client = client()) {
      assertThat(describe(client)).isEqualTo("ACTIVE");
      put();

      dynamo.stop();
      assertThatThrownBy(() -> describe(client)).isInstanceOf(SdkClientException.class);

      dynamo.start();
      assertThat(describe(client)).isEqualTo("ACTIVE");
      assertThat(count()).isOne();
    }
  }

  @Test
  void neverAnswersWhileStalled() {
    try (var client = client()) {
      dynamo.stall();
      assertThatThrownBy(() -> describe(client)).hasMessageContaining("timed out");

      dynamo.start();
      assertThat(describe(client)).isEqualTo("ACTIVE");
    }
  }

  private void put() {
    var _ = dynamo.client().putItem(put -> put.tableName(dynamo.table("NumbersTable")).item(ITEM));
  }

  private int count() {
    return dynamo.client().scan(scan -> scan.tableName(dynamo.table("NumbersTable"))).count();
  }

  private String describe(DynamoDbClient client) {
    return client
        .describeTable(describe -> describe.tableName(dynamo.table("NumbersTable")))
        .table()
        .tableStatusAsString();
  }

  private DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(dynamo.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
        .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(300)).build())
        .overrideConfiguration(c -> c.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }
}
