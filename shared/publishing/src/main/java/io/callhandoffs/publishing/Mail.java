package io.callhandoffs.publishing;

import java.util.Optional;

/// A notice as it is mailed to the operator.
record Mail(String subject, String text) {

  /// SNS refuses a longer subject.
  private static final int MAX_SUBJECT = 100;

  /// @param console the address of the console, with a slash at its end; empty if it is not known
  static Mail of(Notice notice, Optional<String> console) {
    var project = notice.event().project();
    var subject = "Call Handoffs, %s: %s".formatted(project, notice.subject());
    var link =
        console
            .map(address -> address + notice.page().inConsole())
            .orElseGet(() -> "GET /v1/projects/" + project + notice.page().inApi());
    return new Mail(
        subject.substring(0, Math.min(MAX_SUBJECT, subject.length())),
        "%s\n\n%s\n%s\n".formatted(notice.event().text(), notice.next(), link));
  }
}
