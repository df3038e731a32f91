package io.callhandoffs.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Violation;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.store.StoreException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpTest {

  private static APIGatewayV2HTTPEvent event(String body, boolean base64) {
    var context = new RequestContext();
    context.setRequestId("r-1");
    var event = new APIGatewayV2HTTPEvent();
    event.setRouteKey("POST /things");
    event.setRawPath("/things");
    event.setHeaders(Map.of("content-type", "Application/JSON; charset=UTF-8"));
    event.setRequestContext(context);
    event.setBody(body);
    event.setIsBase64Encoded(base64);
    return event;
  }

  private static APIGatewayV2HTTPResponse failing(RuntimeException e) {
    return Http.serve(
        event("{}", false),
        _ -> {
          throw e;
        });
  }

  private static Reply name(Request request) {
    var fields = request.json();
    var name = fields.required("name", JsonType.TEXT, t -> t);
    fields.rejectIfInvalid();
    return Reply.ok(Map.of("name", name.orElseThrow()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void readsABodyWithAndWithoutBase64() {
    var json = "{\"name\": \"é\"}";
    Function<Request, Reply> route = HttpTest::name;

    assertThat(Http.serve(event(json, false), route).getBody()).isEqualTo("{\"name\":\"é\"}");
    assertThat(Http.serve(event(base64(json.getBytes(UTF_8)), true), route).getBody())
        .isEqualTo("{\"name\":\"é\"}");
  }

  @Test
  void refusesABodyThatIsNotTextOrIsTooLong() {
    var latin = base64("{\"name\": \"é\"}".getBytes(ISO_8859_1));
    var fits = "{\"name\":\"" + "x".repeat(Body.MAX_BYTES - 11) + "\"}";

    assertThat(Http.serve(event(latin, true), HttpTest::name).getStatusCode()).isEqualTo(400);
    assertThat(Http.serve(event("%", true), HttpTest::name).getStatusCode()).isEqualTo(400);
    for (var longer : List.of(fits + " ", fits.replace("xx", "éx"), fits.repeat(9))) {
      assertThat(Http.serve(event(longer, false), HttpTest::name).getStatusCode()).isEqualTo(413);
      assertThat(
              Http.serve(event(base64(longer.getBytes(UTF_8)), true), HttpTest::name)
                  .getStatusCode())
          .isEqualTo(413);
    }
    assertThat(Http.serve(event(fits, false), HttpTest::name).getStatusCode()).isEqualTo(200);
    assertThat(
            Http.serve(event(base64(fits.getBytes(UTF_8)), true), HttpTest::name).getStatusCode())
        .isEqualTo(200);
  }

  record Answer(Failure failure, int status) {}

  static Stream<Answer> failures() {
    return Stream.of(
        new Answer(new Failure.Malformed("d"), 400),
        new Answer(new Failure.Forbidden("d"), 403),
        new Answer(new Failure.NotFound("d"), 404),
        new Answer(new Failure.Conflict("d"), 409),
        new Answer(new Failure.Stale("d"), 412),
        new Answer(new Failure.TooLarge(1), 413),
        new Answer(new Failure.UnsupportedMediaType("d"), 415),
        new Answer(new Failure.Invalid(List.of(new Violation("f", "m"))), 422),
        new Answer(new Failure.Unavailable("d"), 503));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void answersAFailureWithItsProblem(Answer expected) {
    var response = failing(new FailureException(expected.failure()));
    var problem = Json.parse(response.getBody());

    assertThat(response.getStatusCode()).isEqualTo(expected.status());
    assertThat(response.getHeaders())
        .containsEntry("content-type", "application/problem+json")
        .containsEntry("x-request-id", "r-1");
    assertThat(problem.get("status").intValue()).isEqualTo(expected.status());
    assertThat(problem.get("request_id").stringValue()).isEqualTo("r-1");
    assertThat(problem.has("errors")).isEqualTo(expected.status() == 422);
  }

  @Test
  void answers500WithoutDetailsOfAnUnexpectedException() {
    var response = failing(new IllegalStateException("secret of io.callhandoffs"));
    assertThat(response.getStatusCode()).isEqualTo(500);
    assertThat(response.getBody()).doesNotContain("secret", "callhandoffs", "Exception");
  }

  @Test
  void saysWithEvery503WhenToTryAgainAndWithNothingElse() {
    var away = new FailureException(new Failure.Unavailable("d"));
    Function<Request, Reply> failing =
        _ -> {
          throw away;
        };

    assertThat(Http.serve(event("", false), failing).getHeaders())
        .containsEntry("retry-after", "1");
    assertThat(Http.serve(event("", false), failing, "message").getHeaders())
        .containsEntry("retry-after", "1");
    assertThat(failing(new IllegalStateException()).getHeaders()).doesNotContainKey("retry-after");
  }

  @Test
  void answers503ForAnOutageOnly() {
    var away = StoreException.outage("timeout of 2000 ms");
    var busy = StoreException.outage("busy");
    var wrong = StoreException.refusal("no such table");

    assertThat(failing(away).getStatusCode()).isEqualTo(503);
    assertThat(failing(away).getHeaders()).containsEntry("retry-after", "1");
    assertThat(failing(busy).getStatusCode()).isEqualTo(503);
    assertThat(failing(wrong).getStatusCode()).isEqualTo(500);
    assertThat(failing(wrong).getBody()).doesNotContain("table");
  }
}
