package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;

/// A call's recordings. It has one at most: the message that the caller left.
record Recordings(LiveCalls calls) {

  private static final int PAGE_SIZE = 50;

  LocalResponse of(RestRequest request, RestPath path, Account account) {
    var uri = request.path();
    var found =
        calls.recording(account.sid(), path.id()).stream()
            .map(sid -> recording(uri, sid, path.id(), account))
            .toList();
    return LocalResponse.json(
        200, Map.of("recordings", found, "page", 0, "page_size", PAGE_SIZE, "uri", uri + ".json"));
  }

  private static Map<String, String> recording(
      String uri, String sid, String call, Account account) {
    return Map.ofEntries(
        Map.entry("sid", sid),
        Map.entry("account_sid", account.sid()),
        Map.entry("call_sid", call),
        Map.entry("status", "completed"),
        Map.entry("uri", uri + "/" + sid + ".json"));
  }
}
