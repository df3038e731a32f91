package io.callhandoffs.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import io.callhandoffs.testing.http.LocalServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class GatewayTest {

  private static final Template TEMPLATE =
      Template.parse(
          """
          Parameters:
            Place: {Type: String, Default: museum}
          Globals:
            Function: {Timeout: 2}
          Resources:
            Api:
              Type: AWS::Serverless::HttpApi
              Properties:
                Auth:
                  DefaultAuthorizer: Keys
                  Authorizers:
                    Keys:
                      FunctionArn: !Ref GuardFunction.Alias
                      Identity: {Headers: [X-Api-Key], ReauthorizeEvery: 60}
                CorsConfiguration: {AllowOrigins: ["https://console.example.com"], AllowMethods: [GET], AllowHeaders: [x-api-key], MaxAge: 600}
            EchoFunction:
              Type: AWS::Serverless::Function
              Properties:
                Handler: io.callhandoffs.local.gateway.Probe$Echo
                FunctionUrlConfig: {AuthType: NONE}
                Events:
                  One: {Type: HttpApi, Properties: {Method: ANY, Path: "/open/{id}", Auth: {Authorizer: NONE}}}
                  Exact: {Type: HttpApi, Properties: {Method: GET, Path: "/open/exact", Auth: {Authorizer: NONE}}}
                  Rest: {Type: HttpApi, Properties: {Method: GET, Path: "/open/{rest+}", Auth: {Authorizer: NONE}}}
                  Post: {Type: HttpApi, Properties: {Method: POST, Path: "/open/{id}", Auth: {Authorizer: NONE}}}
            TypedFunction:
              Type: AWS::Serverless::Function
              Properties:
                Handler: io.callhandoffs.local.gateway.Probe$Typed
                Environment: {Variables: {GREETING: !Sub "${Place} in ${AWS::Region}: ${EchoFunctionUrl.FunctionUrl} ${Things} ${Things.Arn}"}}
                Events:
                  Do: {Type: HttpApi, Properties: {Method: GET, Path: "/do/{what}"}}
            GuardFunction:
              Type: AWS::Serverless::Function
              Properties: {Handler: io.callhandoffs.local.gateway.Probe$Guard}
            Things:
              Type: AWS::DynamoDB::Table
              Properties: {}
          """);

  private final LocalServer api = LocalServer.bind(0, HttpApi.MAX_BODY_BYTES);
  private final LocalServer functionUrl = LocalServer.bind(0, FunctionUrl.MAX_BODY_BYTES);
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void open() {
    var references = new References(TEMPLATE, Map.of("EchoFunction", functionUrl.url()), Map.of());
    var functions = new Functions(TEMPLATE, references, Map.of());
    api.start(new HttpApi(TEMPLATE, functions, "localhost:" + api.port(), Duration.ofSeconds(30)));
    functionUrl.start(
        new FunctionUrl(functions.get("EchoFunction"), "localhost:" + functionUrl.port()));
  }

  @AfterEach
  void close() {
    http.close();
    api.close();
    functionUrl.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /open/exact, GET /open/exact",
    "GET, /open/other, ANY /open/{id}",
    "DELETE, /open/exact, ANY /open/{id}",
    "POST, /open/other, POST /open/{id}",
    "GET, /open/a/b, GET /open/{rest+}",
  })
  void choosesTheMostSpecificRoute(String method, String path, String route) {
    assertThat(event(request(api, method, path)).path("routeKey").asString()).isEqualTo(route);
  }

  @Test
  void decodesPathsOnTheApiAndLeavesThemOnFunctionUrls() {
    var path = "/open/a%20b%2Fc";

    var byApi = event(request(api, "GET", path + "?q=a%2Bb&q=c&e="));
    assertThat(byApi.path("rawPath").asString()).isEqualTo("/open/a b/c");
    assertThat(byApi.path("rawQueryString").asString()).isEqualTo("q=a%2Bb&q=c&e=");
    assertThat(byApi.path("queryStringParameters").path("q").asString()).isEqualTo("a+b,c");
    assertThat(byApi.path("queryStringParameters").path("e").asString("-")).isEmpty();
    assertThat(byApi.path("pathParameters").path("id").asString()).isEqualTo("a b/c");

    var byUrl = event(request(functionUrl, "GET", path));
    assertThat(byUrl.path("rawPath").asString()).isEqualTo(path);
    assertThat(byUrl.path("routeKey").asString()).isEqualTo("$default");
  }

  @Test
  void passesOnTheServersAddressAndNotTheClientsHeader() {
    var context = event(request(functionUrl, "GET", "/x")).path("requestContext");

    assertThat(context.path("domainName").asString()).isEqualTo("localhost:" + functionUrl.port());
    assertThat(context.path("http").path("method").asString()).isEqualTo("GET");
    assertThat(context.path("stage").asString()).isEqualTo("$default");
    assertThat(context.path("requestId").asString()).isNotEmpty();
  }

  @Test
  void joinsRepeatedHeadersAndSeparatesCookies() {
    var event =
        event(
            HttpRequest.newBuilder(URI.create(api.url() + "/open/x"))
                .header("X-Thing", "a")
                .header("X-Thing", "b")
                .header("Cookie", "one=1; two=2"));

    assertThat(event.path("headers").path("x-thing").asString()).isEqualTo("a,b");
    assertThat(event.path("headers").has("cookie")).isFalse();
    assertThat(event.path("cookies").toString()).isEqualTo("[\"one=1\",\"two=2\"]");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, true",
    "image/png, true",
    "application/json, false",
    "application/merge-patch+json; charset=utf-8, false",
    "text/plain, false",
  })
  void sendsFormsAndBytesInBase64(String type, boolean encoded) {
    var event =
        event(
            HttpRequest.newBuilder(URI.create(api.url() + "/open/x"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("a=b")));

    assertThat(event.path("isBase64Encoded").asBoolean()).isEqualTo(encoded);
    assertThat(event.path("body").asString())
        .isEqualTo(encoded ? Base64.getEncoder().encodeToString("a=b".getBytes(UTF_8)) : "a=b");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 401, Unauthorized",
    "bad, 403, Forbidden",
    "broken, 500, Internal Server Error",
  })
  void refusesRequestsThatTheAuthorizerRefuses(String key, int status, String message) {
    var request = request(api, "GET", "/do/caller");
    var response = send(key.isEmpty() ? request : request.header("x-api-key", key));

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).isEqualTo("{\"message\":\"" + message + "\"}");
  }

  @Test
  void passesOnTheAuthorizersContextAndCachesIt() {
    assertThat(withKey("good", "/do/caller").body()).isEqualTo("GET /do/{what} 1");
    assertThat(withKey("good", "/do/caller").body()).isEqualTo("GET /do/{what} 1");
    assertThat(withKey("good as well", "/do/caller").body()).isEqualTo("GET /do/{what} 2");
  }

  @Test
  void givesFunctionsTheTemplatesEnvironment() {
    assertThat(withKey("good", "/do/environment").body())
        .isEqualTo(
            "museum in eu-west-1: %s/ Things %s"
                .formatted(
                    functionUrl.url(), "arn:aws:dynamodb:eu-west-1:000000000000:table/Things"));
  }

  @Test
  void passesOnCookiesBytesAndEmptyAnswers() {
    assertThat(withKey("good", "/do/cookies").headers().allValues("set-cookie"))
        .containsExactly("a=1", "b=2");
    assertThat(withKey("good", "/do/bytes").body()).isEqualTo("\0\1\2");
    assertThat(withKey("good", "/do/nothing").statusCode()).isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"throws", "broken", "slow"})
  void answers500WithoutDetailsWhenTheFunctionFails(String what) {
    var response = withKey("good", "/do/" + what);

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
  }

  @Test
  void answers404ForAnUnknownRoute() {
    var response = send(request(api, "GET", "/nowhere"));

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo("{\"message\":\"Not Found\"}");
  }

  @Test
  void answers413ForTooLargeBodies() {
    assertThat(send(post(api, HttpApi.MAX_BODY_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(send(post(functionUrl, FunctionUrl.MAX_BODY_BYTES + 1)).statusCode()).isEqualTo(413);
  }

  private static HttpRequest.Builder post(LocalServer server, int bytes) {
    return HttpRequest.newBuilder(URI.create(server.url() + "/open/x"))
        .POST(BodyPublishers.ofByteArray(new byte[bytes]));
  }

  @Test
  void answersPreflightRequests() {
    var allowed =
        send(request(api, "OPTIONS", "/do/caller").header("Origin", "https://console.example.com"));

    assertThat(allowed.statusCode()).isEqualTo(204);
    assertThat(allowed.headers().firstValue("access-control-allow-origin"))
        .hasValue("https://console.example.com");
    assertThat(
            send(request(api, "OPTIONS", "/do/caller").header("Origin", "https://evil.example"))
                .headers()
                .firstValue("access-control-allow-origin"))
        .isEmpty();
  }

  private HttpResponse<String> withKey(String key, String path) {
    return send(request(api, "GET", path).header("x-api-key", key));
  }

  private static HttpRequest.Builder request(LocalServer server, String method, String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .method(method, BodyPublishers.noBody());
  }

  /// The event that the echo function got.
  private JsonNode event(HttpRequest.Builder request) {
    return LocalJson.read(send(request).body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
