package io.callhandoffs.local.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.callhandoffs.local.clock.CallClock;
import io.callhandoffs.local.twilio.Signing;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;

/// A request to a webhook, with Twilio's headers.
///
/// @param idempotencyToken the same for each try
/// @param secondsAhead how many seconds of the call nobody has waited for
record SignedRequest(
    Webhook webhook, Map<String, String> form, String idempotencyToken, int secondsAhead) {

  HttpRequest build(Signing signing, Duration patience) {
    var url = webhook.isPost() ? webhook.url() : withQuery(webhook.url(), encoded());
    var signed = webhook.isPost() ? form : Map.<String, String>of();
    var request =
        HttpRequest.newBuilder(url)
            .timeout(patience.isPositive() ? patience : Duration.ofMillis(1))
            .header("I-Twilio-Idempotency-Token", idempotencyToken)
            .header("User-Agent", "TwilioProxy/1.1")
            .header("Accept", "*/*")
            .header("X-Home-Region", "us1")
            .header(CallClock.HEADER, "" + secondsAhead);
    signing.headers(signedUrl(url), signed).forEach(request::header);
    return webhook.isPost()
        ? request
            .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
            .POST(BodyPublishers.ofString(encoded()))
            .build()
        : request.GET().build();
  }

  /// The URL as Twilio signs it: without user and password, and over HTTPS without the port.
  private static String signedUrl(URI url) {
    var authority = url.getRawAuthority();
    var host = authority.substring(authority.indexOf('@') + 1);
    var signed = url.getScheme().equals("https") ? host.replaceFirst(":[0-9]+$", "") : host;
    var text = url.toString();
    var rest = text.indexOf(authority) + authority.length();
    return url.getScheme() + "://" + signed + text.substring(rest);
  }

  private static URI withQuery(URI url, String query) {
    return URI.create(url + (url.getRawQuery() == null ? "?" : "&") + query);
  }

  private String encoded() {
    return form.entrySet().stream()
        .map(e ->
            URLEncoder.encode(e.getKey(), UTF_8) + "=" + URLEncoder.encode(e.getValue(), UTF_8))
        .collect(joining("&"));
  }
}
