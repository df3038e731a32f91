package io.callhandoffs.local.matrix;

import io.callhandoffs.testing.http.LocalRequest;
import java.util.ArrayList;
import java.util.List;

/// The steps of a call, as they begin: each webhook, with all of Twilio's repeats of it, and each
/// request of a program.
final class Steps {

  /// Wakes a function up while the caller speaks, and asks nothing of any service.
  private static final String PARTIAL = "/voice/partial";

  private final List<String> names = new ArrayList<>();
  private String token = "";

  /// Twilio sends the same token with each repeat.
  synchronized void begin(LocalRequest request) {
    var sent = request.header("i-twilio-idempotency-token").orElse("");
    if (!request.rawPath().equals(PARTIAL) && !sent.equals(token)) {
      token = sent;
      names.add(request.rawPath());
    }
  }

  synchronized void begin(String name) {
    token = "";
    names.add(name);
  }

  synchronized void reset() {
    token = "";
    names.clear();
  }

  /// The number of the step that the call is in, from 1.
  synchronized int current() {
    return names.size();
  }

  synchronized List<String> names() {
    return List.copyOf(names);
  }
}
