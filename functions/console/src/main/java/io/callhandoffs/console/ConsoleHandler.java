package io.callhandoffs.console;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.console.Site.File;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Serves the console's pages. It has no access to secrets or tables.
public final class ConsoleHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  /// The browser asks again each time, and mostly gets a 304.
  private static final String ASK_AGAIN = "no-cache";

  private final Site site = new Site();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    var path = event.getRawPath();
    if (!path.startsWith(Site.ROOT)) {
      return reply(308, Map.of("location", Site.ROOT)).build();
    }
    return site.find(path.substring(Site.ROOT.length()))
        .map(file -> found(event, file))
        .orElseGet(() -> content(event, 404, site.notFound()));
  }

  private APIGatewayV2HTTPResponse found(APIGatewayV2HTTPEvent event, File file) {
    boolean isKnown =
        header(event, "if-none-match").stream()
            .flatMap(tags -> Arrays.stream(tags.split(",")))
            .anyMatch(tag -> tag.strip().replaceFirst("^W/", "").equals(tag(file)));
    return isKnown ? reply(304, caching(file)).build() : content(event, 200, file);
  }

  private APIGatewayV2HTTPResponse content(APIGatewayV2HTTPEvent event, int status, File file) {
    boolean takesGzip =
        header(event, "accept-encoding").filter(it -> it.contains("gzip")).isPresent();
    var headers = caching(file);
    headers.put("content-type", file.mediaType());
    headers.put("vary", "accept-encoding");
    if (takesGzip) {
      headers.put("content-encoding", "gzip");
    }
    var reply = reply(status, headers);
    return event.getRequestContext().getHttp().getMethod().equals("HEAD")
        ? reply.build()
        : reply
            .withBody(Base64.getEncoder().encodeToString(takesGzip ? file.gzipped() : file.plain()))
            .withIsBase64Encoded(true)
            .build();
  }

  private static Map<String, String> caching(File file) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("cache-control", file.isImmutable() ? FOR_EVER : ASK_AGAIN);
    headers.put("etag", tag(file));
    return headers;
  }

  private static String tag(File file) {
    return '"' + file.tag() + '"';
  }

  private APIGatewayV2HTTPResponse.APIGatewayV2HTTPResponseBuilder reply(
      int status, Map<String, String> headers) {
    var all = new LinkedHashMap<>(headers);
    all.put("content-security-policy", ContentSecurityPolicy.POLICY);
    all.put("cross-origin-opener-policy", "same-origin");
    all.put("permissions-policy", "camera=(), geolocation=(), microphone=()");
    all.put("referrer-policy", "no-referrer");
    all.put("strict-transport-security", "max-age=31536000");
    all.put("x-content-type-options", "nosniff");
    all.put("x-frame-options", "DENY");
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).withHeaders(all);
  }

  /// Names are the same in any case: the SAM CLI hands them over with capitals.
  private static Optional<String> header(APIGatewayV2HTTPEvent event, String name) {
    return Optional.ofNullable(event.getHeaders()).orElse(Map.of()).entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
