package io.callhandoffs.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.callhandoffs.testing.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Events and answers are to us what they are to Lambda's own runtime.
class HttpEventsTest {

  private static final Path EVENTS = Path.of("../../events");

  static Stream<String> samples() throws IOException {
    try (var files = Files.list(EVENTS)) {
      return files
          .map(HttpEventsTest::text)
          .filter(text -> text.contains("\"http\": {"))
          .toList()
          .stream();
    }
  }

  static Stream<String> oddities() {
    return Stream.of(
        "{}",
        "{\"body\": null, \"headers\": null, \"cookies\": null, \"rawQueryString\": null}",
        "{\"headers\": {}, \"cookies\": [], \"isBase64Encoded\": true}",
        "{\"cookies\": [\"a=1\", \"b=2\"], \"stageVariables\": {\"a\": \"b\"}}",
        "{\"queryStringParameters\": {\"a\": \"1,2\", \"b\": \"\"}}",
        "{\"body\": \"\\u00e4 \\ud83d\\ude00 \\\"quoted\\\" \\\\ / \\n\\t\"}",
        "{\"body\": \"ä 😀 日本\"}",
        "{\"later\": {\"than\": [1, {\"this\": null}]}, \"version\": \"2.1\"}",
        "{\"requestContext\": {\"authorizer\": {\"lambda\": null}, \"authentication\": null}}",
        "{\"requestContext\": {\"timeEpoch\": 1795428930000, \"http\": {\"method\": null}}}");
  }

  @ParameterizedTest
  @MethodSource({"samples", "oddities"})
  void readsWhatLambdaReads(String json) throws IOException {
    var lambda =
        LambdaEventSerializers.serializerFor(
                APIGatewayV2HTTPEvent.class, getClass().getClassLoader())
            .fromJson(json);

    assertThat(read(json)).usingRecursiveComparison().isEqualTo(lambda);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "{\"headers\": {\"a\": \"b}"})
  void refusesWhatIsNoEvent(String json) {
    assertThatIllegalArgumentException().isThrownBy(() -> read(json));
  }

  static Stream<APIGatewayV2HTTPResponse> answers() {
    return Stream.of(
        answer(200, Map.of("content-type", "text/xml; charset=utf-8"), "<Response/>"),
        answer(200, Map.of("a", "b", "c", "d"), "\"ä\" 😀 \\ \n \u0001 </script>"),
        answer(503, null, null),
        answer(403, Map.of(), ""));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void writesWhatLambdaWrites(APIGatewayV2HTTPResponse answer) throws IOException {
    var output = new ByteArrayOutputStream();
    new Echo(answer).handleRequest(input("{}"), output, new LocalContext());

    var serializer = JacksonFactory.getInstance().getSerializer(APIGatewayV2HTTPResponse.class);
    var ours = serializer.fromJson(output.toString(StandardCharsets.UTF_8));
    assertThat(ours).usingRecursiveComparison().isEqualTo(answer);
  }

  /// Lambda's runtime calls the method that takes a stream, so this is the one that must be there.
  @Test
  void handlesStreams() throws IOException {
    var output = new ByteArrayOutputStream();
    var echo = new Echo(answer(204, null, null));

    echo.handleRequest(input("{\"rawPath\": \"/voice/call\"}"), output, new LocalContext());

    assertThat(echo.seen.getRawPath()).isEqualTo("/voice/call");
    assertThat(output.toString(StandardCharsets.UTF_8))
        .isEqualTo("{\"statusCode\":204,\"isBase64Encoded\":false}");
  }

  private static final class Echo extends HttpHandler {

    private final APIGatewayV2HTTPResponse answer;
    private APIGatewayV2HTTPEvent seen = new APIGatewayV2HTTPEvent();

    Echo(APIGatewayV2HTTPResponse answer) {
      this.answer = answer;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
      seen = event;
      return answer;
    }
  }

  private static APIGatewayV2HTTPResponse answer(
      int status, @Nullable Map<String, String> headers, @Nullable String body) {
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(status)
        .withHeaders(headers)
        .withBody(body)
        .build();
  }

  private static APIGatewayV2HTTPEvent read(String json) throws IOException {
    return HttpEvents.request(EventJson.read(input(json)));
  }

  private static ByteArrayInputStream input(String json) {
    return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
