package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.ApiClient;
import java.net.URLEncoder;

/// The token of a next page, of both lists.
public final class PageTokenFuzz {

  private PageTokenFuzz() {}

  /// Starting takes longer than an input may.
  public static void fuzzerInitialize() {
    var _ = FuzzedSystem.running();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    var system = FuzzedSystem.running();
    var token = URLEncoder.encode(new String(input, UTF_8), UTF_8);
    read(system.destinations(), FuzzedSystem.DESTINATIONS + "?next=" + token);
    read(system.handoffs(), "/v1/projects/default/handoffs?next=" + token);
  }

  private static void read(ApiClient client, String url) {
    var complaints = Complaints.listening();
    var answer = client.get(url);
    complaints.settle();
    if (answer.getStatusCode() != 200
        && answer.getStatusCode() != 400
        && answer.getStatusCode() != 422) {
      throw new AssertionError("a page token was answered " + answer.getStatusCode());
    }
  }
}
