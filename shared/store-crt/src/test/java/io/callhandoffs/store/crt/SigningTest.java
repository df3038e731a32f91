package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/// A request is signed as AWS's SDK signs it.
class SigningTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-30T12:34:56.789Z"), ZoneOffset.UTC);

  private static final String BODY = "{\"TableName\":\"Zoë\"}";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "dynamodb,       eu-west-1, -",
        "dynamodb,       eu-west-1, a session's token+/=",
        "secretsmanager, us-east-1, a session's token+/=",
      })
  void isThatOfTheSdk(String service, String region, String token) throws Exception {
    var environment =
        new HashMap<>(Map.of("AWS_ACCESS_KEY_ID", "AKIA1", "AWS_SECRET_ACCESS_KEY", "s3cr/et"));
    if (token != null) {
      environment.put("AWS_SESSION_TOKEN", token);
    }
    var signing = new Signing(CredentialsSource.of(new Environment(environment)), CLOCK);
    var named = service.equals("dynamodb") ? Service.DYNAMO_DB : Service.SECRETS_MANAGER;

    var ours = headers(signing.signed(request(named, region), named, region));

    assertThat(ours).containsAllEntriesOf(theirs(named, region, token));
  }

  private static HttpRequest request(Service service, String region) {
    var headers =
        new HttpHeader[] {
          new HttpHeader("Host", service.id() + "." + region + ".amazonaws.com"),
          new HttpHeader("Content-Type", service.contentType()),
          new HttpHeader("X-Amz-Target", service.target() + "GetItem"),
          new HttpHeader("User-Agent", "callhandoffs"),
          new HttpHeader("Content-Length", "21"),
        };
    return new HttpRequest("POST", "/", headers, new RequestBody(BODY.getBytes(UTF_8)));
  }

  private static Map<String, String> headers(HttpRequest request) {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    request.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
    return headers;
  }

  private static Map<String, String> theirs(Service service, String region, String token) {
    var request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(URI.create("https://" + service.id() + "." + region + ".amazonaws.com/"))
            .putHeader("Content-Type", service.contentType())
            .putHeader("X-Amz-Target", service.target() + "GetItem")
            .putHeader("User-Agent", "callhandoffs")
            .putHeader("Content-Length", "21")
            .build();
    var identity =
        token == null
            ? AwsCredentialsIdentity.create("AKIA1", "s3cr/et")
            : AwsSessionCredentialsIdentity.create("AKIA1", "s3cr/et", token);
    var signed =
        AwsV4HttpSigner.create()
            .sign(sign ->
                sign.identity(identity)
                    .request(request)
                    .payload(ContentStreamProvider.fromUtf8String(BODY))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service.id())
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                    .putProperty(HttpSigner.SIGNING_CLOCK, CLOCK));
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var name : List.of("Authorization", "X-Amz-Date", "X-Amz-Security-Token")) {
      signed.request().firstMatchingHeader(name).ifPresent(value -> headers.put(name, value));
    }
    return headers;
  }
}
