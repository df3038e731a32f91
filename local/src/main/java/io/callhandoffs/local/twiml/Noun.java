package io.callhandoffs.local.twiml;

import java.util.Optional;
import java.util.Set;

/// What a `Dial` rings.
///
/// @param address the number or SIP URI
/// @param whisper what the callee hears before being bridged
/// @param statusEvents which of the leg's events are reported
public record Noun(
    Kind kind,
    String address,
    Optional<WebhookTarget> whisper,
    String sendDigits,
    Optional<WebhookTarget> status,
    Set<String> statusEvents,
    boolean detectsMachines,
    Optional<WebhookTarget> machineStatus) {

  public enum Kind {
    NUMBER,
    SIP,
    CLIENT,
    CONFERENCE,
    QUEUE
  }
}
