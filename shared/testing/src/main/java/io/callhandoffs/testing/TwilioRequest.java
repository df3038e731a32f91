package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A webhook as Twilio sends and signs it, and as AWS delivers it: by default as a base64-encoded
/// form through an HTTP API.
public final class TwilioRequest {

  public static final String DOMAIN = "abc123.execute-api.eu-west-1.amazonaws.com";

  private final String path;
  private final String query;
  private final Map<String, List<String>> params = new TreeMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private String method = "POST";
  private String domain = DOMAIN;
  private String stage = "$default";
  private String routeKey;
  private String base = "";
  private boolean base64 = true;
  private String token = "";

  private TwilioRequest(String path, String query) {
    this.path = path;
    this.query = query;
    this.routeKey = "POST " + path;
    headers.put("content-type", "application/x-www-form-urlencoded; charset=UTF-8");
  }

  /// A webhook at a path such as `/voice/call` or `/voice/route?turn=1`.
  public static TwilioRequest to(String target) {
    var parts = target.split("\\?", 2);
    return new TwilioRequest(parts[0], parts.length < 2 ? "" : parts[1]);
  }

  /// With a parameter, which replaces one of that name.
  public TwilioRequest with(String name, String value) {
    add(name, value);
    return this;
  }

  public TwilioRequest with(Map<String, String> all) {
    all.forEach(this::add);
    return this;
  }

  private void add(String name, String value) {
    params.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
  }

  public TwilioRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public TwilioRequest method(String name) {
    method = name;
    return this;
  }

  /// Delivered by the function's own URL.
  public TwilioRequest byFunctionUrl(String host) {
    domain = host;
    routeKey = "$default";
    return this;
  }

  /// Delivered by an API's named stage, which is part of its paths.
  public TwilioRequest stage(String name) {
    stage = name;
    return this;
  }

  /// With a body that is not encoded.
  public TwilioRequest plain() {
    base64 = false;
    return this;
  }

  /// Signed as if Twilio had called `address`, and not the one where AWS received it.
  public TwilioRequest signedFor(String address) {
    base = address;
    return this;
  }

  public TwilioRequest signedWith(String secret) {
    token = secret;
    return this;
  }

  /// The event, with a valid signature unless a header says otherwise.
  public APIGatewayV2HTTPEvent event() {
    return event(
        params.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> encode(e.getKey()) + "=" + encode(v)))
            .collect(Collectors.joining("&")));
  }

  /// The same with this body.
  public APIGatewayV2HTTPEvent event(String body) {
    var all = new HashMap<>(headers);
    all.computeIfAbsent("x-twilio-signature", _ -> signature());
    var http = RequestContext.Http.builder().withMethod(method).withPath(rawPath()).build();
    return APIGatewayV2HTTPEvent.builder()
        .withVersion("2.0")
        .withRouteKey(routeKey)
        .withRawPath(rawPath())
        .withRawQueryString(query)
        .withHeaders(all)
        .withBody(base64 ? Base64.getEncoder().encodeToString(body.getBytes(UTF_8)) : body)
        .withIsBase64Encoded(base64)
        .withRequestContext(
            RequestContext.builder().withDomainName(domain).withStage(stage).withHttp(http).build())
        .build();
  }

  /// The URL that Twilio requested.
  public String url() {
    var address = base.isEmpty() ? "https://" + domain + stagePath() : base;
    return address + path + (query.isEmpty() ? "" : "?" + query);
  }

  public String signature() {
    return RequestSigner.signAll(token, url(), params);
  }

  private String rawPath() {
    return stagePath() + path;
  }

  private String stagePath() {
    return stage.equals("$default") ? "" : "/" + stage;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
