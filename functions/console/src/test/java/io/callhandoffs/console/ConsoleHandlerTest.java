package io.callhandoffs.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.LocalContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleHandlerTest {

  private static final Pattern REFERENCE =
      Pattern.compile("(?:src|href)=\"(/console/assets/[^\"]+)\"");

  private final ConsoleHandler handler = new ConsoleHandler();

  @Test
  void answersTheRecordedEventWithTheCompressedPage() throws IOException {
    var response = handler.handleRequest(Events.http("console-page.json"), new LocalContext());

    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders())
        .containsEntry("content-type", "text/html; charset=utf-8")
        .containsEntry("content-encoding", "gzip")
        .containsEntry("cache-control", "no-cache");
    assertThat(unzip(response)).startsWith("<!doctype html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/",
        "/console/try",
        "/console/handoffs/hnd_01HZX",
        "/console/destinations/new",
        "/console/numbers",
        "/console/settings"
      })
  void servesTheSamePageAtTheAddressOfEveryView(String path) {
    assertThat(get(path).getHeaders())
        .containsEntry("etag", get("/console/").getHeaders().get("etag"));
  }

  @Test
  void letsBrowsersCacheAssetsWithoutLimit() throws IOException {
    var assets =
        REFERENCE
            .matcher(unzip(get("/console/")))
            .results()
            .map(MatchResult::group)
            .map(found -> found.replaceFirst(".*\"(.*)\"", "$1"))
            .toList();

    assertThat(assets).hasSizeGreaterThan(10).anyMatch(name -> name.endsWith("/main.js"));
    assertThat(assets)
        .allSatisfy(asset -> {
          assertThat(get(asset).getStatusCode()).isEqualTo(200);
          assertThat(get(asset).getHeaders())
              .containsEntry("cache-control", "public, max-age=31536000, immutable");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"if-none-match", "If-None-Match"})
  void answers304WhenTheBrowserHasThePage(String header) {
    var tag = get("/console/").getHeaders().get("etag");
    var response = get("/console/", Map.of(header, "\"other\", W/" + tag));

    assertThat(response.getStatusCode()).isEqualTo(304);
    assertThat(response.getBody()).isNull();
  }

  @Test
  void sendsPlainContentWhenTheBrowserDoesNotAcceptGzip() {
    var response = get("/console/", Map.of());

    assertThat(response.getHeaders()).doesNotContainKey("content-encoding");
    assertThat(new String(Base64.getDecoder().decode(response.getBody()), UTF_8))
        .startsWith("<!doctype html>");
  }

  @Test
  void forbidsThePageToLoadAnythingInlineOrFromElsewhere() {
    assertThat(get("/console/").getHeaders())
        .hasEntrySatisfying(
            "content-security-policy",
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
                    .doesNotContain("unsafe", "http:", "https:", "*"))
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer");
  }

  @ParameterizedTest
  @CsvSource({"console-redirect.json, 308", "console-home.json, 200", "console-page.json, 200"})
  void answersHeadAsGetButWithoutABody(String event, int status) {
    var head = Events.http(event);
    head.getRequestContext().getHttp().setMethod("HEAD");
    var response = handler.handleRequest(head, new LocalContext());

    assertThat(response.getStatusCode()).isEqualTo(status);
    assertThat(response.getBody()).isNull();
    head.getRequestContext().getHttp().setMethod("GET");
    assertThat(response.getHeaders())
        .isEqualTo(handler.handleRequest(head, new LocalContext()).getHeaders());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/console/nothing",
        "/console/index",
        "/console/policy",
        "/console/assets/../index",
        "/console/../io/callhandoffs/console/ConsoleHandler.class",
        "/console//etc/passwd",
        "/console/assets/0000000000000000/main.js"
      })
  void answers404ForAnUnknownPath(String path) throws IOException {
    var response = get(path);

    assertThat(response.getStatusCode()).isEqualTo(404);
    assertThat(unzip(response)).contains("There is no such page");
  }

  @Test
  void redirectsToTheRootWhenTheSlashIsMissing() {
    assertThat(get("/console").getStatusCode()).isEqualTo(308);
    assertThat(get("/console").getHeaders()).containsEntry("location", "/console/");
  }

  private APIGatewayV2HTTPResponse get(String path) {
    return get(path, Map.of("accept-encoding", "gzip"));
  }

  private APIGatewayV2HTTPResponse get(String path, Map<String, String> headers) {
    APIGatewayV2HTTPEvent event = Events.http("console-page.json");
    event.setRawPath(path);
    event.setHeaders(new LinkedHashMap<>(headers));
    return handler.handleRequest(event, new LocalContext());
  }

  private static String unzip(APIGatewayV2HTTPResponse response) throws IOException {
    var bytes = Base64.getDecoder().decode(response.getBody());
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), UTF_8);
    }
  }
}
