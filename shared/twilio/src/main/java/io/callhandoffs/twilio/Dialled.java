package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Apologized;
import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.CallEvent.Rescued;
import io.callhandoffs.call.DialResult;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.text.EnumNames;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Reads Twilio's report of a call and of a dial. A report that could not be stored is carried on
/// in the address of the next webhook, and is read from there.
public final class Dialled {

  private static final Set<String> OVER =
      Set.of("completed", "busy", "failed", "no-answer", "canceled");

  /// What the names of a dial's result begin with if the dial before it is meant.
  private static final String LOST = "lost_";

  private Dialled() {}

  /// Whether the leg that `params` are about is over.
  public static boolean isOver(Form params) {
    return params.find("CallStatus").filter(OVER::contains).isPresent();
  }

  /// How the `<Dial>` ended that the request is about.
  public static DialResult result(WebhookRequest request) {
    var params = request.params();
    return params.find("DialCallStatus").isEmpty() && request.query().find("status").isPresent()
        ? carried(request.query(), "", !isOver(params))
        : new DialResult(
            Status.of(params.find("DialCallStatus").orElse("")),
            params.findText("DialBridged").map(Boolean::valueOf),
            number(params.findText("DialCallDuration")),
            number(params.findText("DialSipResponseCode")),
            !isOver(params));
  }

  /// The addresses that were rung before, as the webhook's address says, or that of the webhook
  /// which failed.
  static Set<String> rung(WebhookRequest request) {
    var failed = request.params().find("ErrorUrl").orElse("");
    var query =
        failed.contains("?") ? Form.parse(failed.replaceAll("^[^?]*\\?|#.*", "")) : request.query();
    return Set.copyOf(List.of(query.find("rung").orElse("").split(",")));
  }

  /// What became of a rescue: of whom it has rung, or that there was nobody to ring.
  public static CallEvent rescued(WebhookRequest request) {
    var query = request.query();
    var lost =
        query
            .findText(LOST + "attempt")
            .map(Integer::valueOf)
            .map(attempt -> new DialEnded(attempt, carried(query, LOST, true)));
    var leg = request.params().findText("DialCallSid").or(() -> query.findText("leg")).orElse("");
    return query
        .findText("rang")
        .<CallEvent>map(rang -> new Rescued(rang, leg, result(request), lost))
        .orElseGet(() -> new Apologized(lost));
  }

  /// The request's query, with what its parameters say about a dial.
  static Form carrying(WebhookRequest request) {
    var query = request.query();
    var leg = request.params().findText("DialCallSid");
    var known = leg.map(sid -> query.with("leg", sid)).orElse(query);
    return request.params().find("DialCallStatus").isPresent()
        ? with(known, "", result(request))
        : known;
  }

  /// A query, with how the dial before ended.
  static Form lost(Form query, Optional<DialEnded> dial) {
    return dial.map(lost ->
            with(
                query.with(LOST + "attempt", Integer.toString(lost.attempt())),
                LOST,
                lost.result()))
        .orElse(query);
  }

  private static Form with(Form query, String prefix, DialResult result) {
    var form = query.with(prefix + "status", EnumNames.of(result.status()).replace('_', '-'));
    if (result.bridged().isPresent()) {
      form = form.with(prefix + "bridged", result.bridged().get().toString());
    }
    if (result.talkedSeconds().isPresent()) {
      form = form.with(prefix + "talked", "" + result.talkedSeconds().getAsInt());
    }
    if (result.sipCode().isPresent()) {
      form = form.with(prefix + "sip", "" + result.sipCode().getAsInt());
    }
    return form;
  }

  private static DialResult carried(Form query, String prefix, boolean callerThere) {
    return new DialResult(
        Status.of(query.find(prefix + "status").orElse("")),
        query.findText(prefix + "bridged").map(Boolean::valueOf),
        number(query.findText(prefix + "talked")),
        number(query.findText(prefix + "sip")),
        callerThere);
  }

  /// A value that is no whole number counts as absent.
  private static OptionalInt number(Optional<String> text) {
    return text.filter(digits -> digits.matches("\\d{1,9}")).stream()
        .mapToInt(Integer::parseInt)
        .findFirst();
  }
}
