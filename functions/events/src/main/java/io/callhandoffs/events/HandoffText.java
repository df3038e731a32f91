package io.callhandoffs.events;

import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffState;
import io.callhandoffs.telephone.MaskedNumbers;

/// What becomes of a handoff, in words for everybody: without numbers, and without anything that
/// was said.
final class HandoffText {

  private HandoffText() {}

  static String of(HandoffState state, Handoff handoff) {
    return switch (state) {
      case INITIATED -> "A caller is to be put through.";
      case RINGING -> "A caller is being put through to " + place(handoff) + ".";
      case ACCEPTED -> "A caller was put through to " + place(handoff) + ".";
      case COMPLETED -> "A call with " + place(handoff) + " is over.";
      case FAILED -> "Nobody took a call." + ending(handoff);
      case ABANDONED -> "A caller hung up before anybody took the call.";
      case BLOCKED -> "The dialling policy kept a call from being put through." + ending(handoff);
    };
  }

  static String capped(CapView cap) {
    return "A cap kept “%s” from being rung. %s."
        .formatted(MaskedNumbers.in(cap.destination().name()), cap.why());
  }

  private static String place(Handoff handoff) {
    return handoff
        .progress()
        .foremost()
        .map(attempt -> "“" + MaskedNumbers.in(Place.of(attempt).name()) + "”")
        .orElse("somebody");
  }

  private static String ending(Handoff handoff) {
    return handoff.progress().ending().map(HandoffText::words).orElse("");
  }

  private static String words(Ending ending) {
    return switch (ending) {
      case MESSAGE -> " The caller heard that nobody can be reached.";
      case VOICEMAIL -> " The caller could leave a message.";
      case CALLBACK -> " The caller was promised a call back.";
      case ASSISTANT -> " The caller went back to the assistant.";
    };
  }
}
