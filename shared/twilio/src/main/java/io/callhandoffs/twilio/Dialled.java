package io.callhandoffs.twilio;

import io.callhandoffs.call.DialResult;
import io.callhandoffs.call.DialResult.Status;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads Twilio's report of a call and of a dial.
public final class Dialled {

  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  private Dialled() {}

  /// Whether the leg that `params` are about is over.
  public static boolean isOver(Form params) {
    return params.find("CallStatus").filter(OVER::contains).isPresent();
  }

  /// How the `<Dial>` ended that `params` are about.
  public static DialResult result(Form params) {
    return new DialResult(
        Status.of(params.find("DialCallStatus").orElse("")),
        params.findText("DialBridged").map(Boolean::valueOf),
        number(params.findText("DialCallDuration")),
        number(params.findText("DialSipResponseCode")),
        !isOver(params));
  }

  /// A value that is no whole number counts as absent.
  private static OptionalInt number(Optional<String> text) {
    return text.filter(digits -> digits.matches("\\d{1,9}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
