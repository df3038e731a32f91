package io.callhandoffs.local.truth;

import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.telephone.CallStep;
import io.callhandoffs.local.telephone.LegReport;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;

/// What a caller may expect, whatever is broken: documents that Twilio can use, soon enough; to
/// reach somebody, or to hear why not; and that nobody is rung twice, or after a talk.
public final class CallCheck {

  private final CallReport call;
  private final Wrongs wrongs = new Wrongs();

  private CallCheck(CallReport call) {
    this.call = call;
  }

  /// What is wrong; empty if nothing is.
  ///
  /// @param patience how long an answer may take
  public static List<String> wrongs(CallReport call, Duration patience) {
    var check = new CallCheck(call);
    check.caller();
    check.call.steps().forEach(step -> check.document(step, patience));
    check.ringing();
    return check.wrongs.found();
  }

  private void caller() {
    switch (call.outcome()) {
      case REACHED, MESSAGE_LEFT, CALLER_LEFT -> {}
      case NOT_REACHED -> wrongs.unless(hearsSomething(), "the caller hears nothing");
      case VOICEMAIL, REJECTED, ERROR, IN_PROGRESS ->
          wrongs.unless(false, "the call ended with " + call.outcome());
    }
  }

  private boolean hearsSomething() {
    return call.steps().stream()
        .filter(step -> step.leg().equals("caller"))
        .anyMatch(step -> String.valueOf(step.exchange().twiml()).contains("<Say"));
  }

  /// With an error status a report asks Twilio to come again. What took long is then no answer.
  private void document(CallStep step, Duration patience) {
    var status = step.exchange().status();
    boolean comesAgain = step.error() != null && status != null && status >= 500;
    var took = step.exchange().tookMillis();
    wrongs.unless(comesAgain || step.error() == null, path(step) + ": " + step.error());
    wrongs.unless(
        comesAgain || took == null || took <= patience.toMillis(),
        path(step) + " took " + took + " ms");
  }

  private static String path(CallStep step) {
    return String.valueOf(step.exchange().webhook()).replaceAll("^https?://[^/]*|\\?.*", "");
  }

  private void ringing() {
    var rung = new HashSet<String>();
    boolean talked = false;
    for (LegReport leg : call.legs()) {
      wrongs.unless(rung.add(leg.address()), leg.address() + " is rung twice");
      wrongs.unless(!talked, leg.address() + " is rung after a talk");
      talked = talked || leg.talked();
    }
  }
}
