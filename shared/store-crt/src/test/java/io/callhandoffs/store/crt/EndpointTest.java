package io.callhandoffs.store.crt;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.endpoints.DynamoDbEndpointProvider;
import software.amazon.awssdk.services.secretsmanager.endpoints.SecretsManagerEndpointProvider;

class EndpointTest {

  static List<Region> regions() {
    return Region.regions().stream().filter(region -> !region.isGlobalRegion()).toList();
  }

  @ParameterizedTest
  @MethodSource("regions")
  void isThatOfTheSdkInEveryRegion(Region region) {
    var environment = new Environment(Map.of("AWS_REGION", region.id()));
    var tables =
        DynamoDbEndpointProvider.defaultProvider().resolveEndpoint(p -> p.region(region)).join();
    var secrets =
        SecretsManagerEndpointProvider.defaultProvider()
            .resolveEndpoint(p -> p.region(region))
            .join();

    assertThat(Endpoint.of(Service.DYNAMO_DB, environment).uri())
        .isEqualTo(tables.endpointUrl().toUri());
    assertThat(Endpoint.of(Service.SECRETS_MANAGER, environment).uri())
        .isEqualTo(secrets.endpointUrl().toUri());
  }

  @Test
  void isTheOneThatTheEnvironmentNames() {
    var environment =
        new Environment(
            Map.of(
                "AWS_REGION", "eu-west-1",
                "AWS_ENDPOINT_URL_DYNAMODB", "http://127.0.0.1:8000",
                "LOCAL_SERVICES", "http://172.17.0.1:3000"));
    var tables = Endpoint.of(Service.DYNAMO_DB, environment);
    var secrets = Endpoint.of(Service.SECRETS_MANAGER, environment);

    assertThat(tables.host()).isEqualTo("127.0.0.1:8000");
    assertThat(tables.isSecure()).isFalse();
    assertThat(secrets.host()).isEqualTo("172.17.0.1:3000");
  }
}
