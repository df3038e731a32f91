package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.ProjectId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Which project's numbers were called lately, for when the database is away.
final class NumbersCalled {

  /// Far more than one function instance sees, and small enough to keep.
  private static final int MAX_REMEMBERED = 10_000;

  private final Map<Called, ProjectId> projects = new ConcurrentHashMap<>();

  /// A number that was called, and the account of that call.
  private record Called(String account, String number) {}

  void remember(Handoff handoff) {
    var called = new Called(handoff.call().account(), handoff.call().to());
    if (projects.size() < MAX_REMEMBERED || projects.containsKey(called)) {
      projects.put(called, handoff.project());
    }
  }

  /// The project of the number that was called, if it was called before on the same account.
  Optional<ProjectId> project(WebhookRequest request) {
    var params = request.params();
    return params
        .find("AccountSid")
        .flatMap(account -> params.find("To").map(number -> new Called(account, number)))
        .map(projects::get);
  }
}
