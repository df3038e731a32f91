package io.callhandoffs.twilio;

import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.telephone.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Writes `<Dial>` with a number or a SIP address.
///
/// @param maxTalk after which a talk is cut off: somebody pays for each minute
/// @param rung all that has been rung on the call
record DialTwiMl(Webhooks webhooks, Duration maxTalk, List<Rung> rung) {

  /// Rings the attempt's destination, and asks us afterwards how to go on.
  Element of(Rung attempt) {
    var ring = attempt.ring();
    var dial =
        new Element("Dial")
            .with("action", webhooks.dialStatus(attempt.index(), until(attempt)))
            .with("method", "POST");
    return ringing(dial, ring).child(reporting(noun(ring), ring, attempt.index()));
  }

  /// The addresses that have been rung by then.
  private List<String> until(Rung attempt) {
    return rung.stream()
        .filter(one -> one.index() <= attempt.index())
        .map(one -> one.ring().endpoint().address())
        .toList();
  }

  /// Rings somebody without anything being recorded, and tells us afterwards whom.
  Element rescue(BlindTransfer rescue) {
    var ring = rescue.ring();
    var dial =
        new Element("Dial")
            .with("action", webhooks.rescued(ring.endpoint().address(), rescue.lost()))
            .with("method", "POST");
    return ringing(dial, ring).child(noun(ring));
  }

  private Element ringing(Element dial, Ring ring) {
    return dial.with("timeout", ring.seconds())
        .with("timeLimit", (int) maxTalk.toSeconds())
        .with("callerId", ring.callerId())
        .with("answerOnBridge", "true");
  }

  private static Element noun(Ring ring) {
    return switch (ring.endpoint()) {
      case Endpoint.Phone(var number, var digits, _) ->
          new Element("Number")
              .with("sendDigits", Optional.of(digits.value()).filter(d -> !d.isEmpty()))
              .text(number.e164());
      case Endpoint.Sip(var uri) -> {
        var query = ring.headers().isEmpty() ? "" : "?" + ring.headers();
        yield new Element("Sip").text(uri.value() + query);
      }
    };
  }

  /// Adds the webhooks that the destination's leg needs.
  private Element reporting(Element noun, Ring ring, int attempt) {
    var reporting = noun;
    if (ring.answering().whispers()) {
      reporting = reporting.with("url", webhooks.whisper(attempt)).with("method", "POST");
    }
    if (ring.answering().detectVoicemail()) {
      reporting =
          reporting
              .with("machineDetection", "Enable")
              .with("amdStatusCallback", webhooks.machine(attempt))
              .with("amdStatusCallbackMethod", "POST");
    }
    return reporting;
  }
}
