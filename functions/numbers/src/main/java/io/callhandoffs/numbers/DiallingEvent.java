package io.callhandoffs.numbers;

import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.publishing.Notice;
import io.callhandoffs.publishing.Notice.Page;
import io.callhandoffs.telephone.MaskedNumbers;
import io.callhandoffs.write.Versioned;
import java.time.Instant;
import java.util.Optional;

/// Tells that somebody has stopped all dialling of a project, or allows it again. `docs/events.md`
/// describes it.
record DiallingEvent(
    String id, String type, Instant at, String project, Subject dialling, String text)
    implements Event {

  /// @param by the name of the API key
  /// @param reason why, if they said so
  record Subject(boolean stopped, String by, Optional<String> reason) {}

  /// @param policy as it is now
  static DiallingEvent of(
      ProjectId project,
      Versioned<DiallingPolicy> policy,
      String by,
      Optional<String> reason,
      Instant at) {
    var stopped = policy.value().stopped();
    var subject = new Subject(stopped, by, reason.map(MaskedNumbers::in));
    var text =
        "%s %s%s"
            .formatted(
                by,
                stopped
                    ? "has stopped all dialling: no caller is put through."
                    : "has allowed dialling again.",
                subject.reason().map(why -> " Because: " + why).orElse(""));
    return new DiallingEvent(
        project + ".dialling." + policy.version(),
        stopped ? "dialling.stopped" : "dialling.resumed",
        at,
        project.value(),
        subject,
        MaskedNumbers.in(text));
  }

  Notice notice() {
    return new Notice(
        this,
        NoticeKind.DIALLING,
        dialling.stopped() ? "all dialling was stopped" : "dialling is allowed again",
        dialling.stopped()
            ? "Once it is safe, allow it again in the dialling policy."
            : "There is nothing to do.",
        Page.settings("/dialling-policy"));
  }

  @Override
  public String about() {
    return project;
  }
}
