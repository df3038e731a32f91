package io.callhandoffs.local.gateway;

import io.callhandoffs.testing.http.LocalRequest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// The `requestContext` of an event: what AWS itself knows of a request.
///
/// @param domainName the host name at which the client reached us
record PayloadContext(LocalRequest request, String domainName, String requestId) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

  Map<String, Object> of(String routeKey, String account, String path) {
    var now = Instant.now();
    var context = new LinkedHashMap<String, Object>();
    context.put("accountId", account);
    context.put("apiId", "local");
    context.put("domainName", domainName);
    context.put("domainPrefix", domainName.split("[.:]", 2)[0]);
    context.put("http", http(path));
    context.put("requestId", requestId);
    context.put("routeKey", routeKey);
    context.put("stage", "$default");
    context.put("time", TIME.format(now.atOffset(ZoneOffset.UTC)));
    context.put("timeEpoch", now.toEpochMilli());
    return context;
  }

  private Map<String, Object> http(String path) {
    var http = new LinkedHashMap<String, Object>();
    http.put("method", request.method());
    http.put("path", path);
    http.put("protocol", request.protocol());
    http.put("sourceIp", request.sourceIp());
    http.put("userAgent", request.header("user-agent").orElse(""));
    return http;
  }
}
