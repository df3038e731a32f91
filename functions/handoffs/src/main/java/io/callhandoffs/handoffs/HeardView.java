package io.callhandoffs.handoffs;

import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.handoff.Heard;
import java.time.Instant;
import java.util.List;

/// What the caller said or pressed.
///
/// @param candidates the destinations among which the caller was then asked to choose
record HeardView(int turn, String words, String understood, List<String> candidates, Instant at) {

  static HeardView of(Heard heard, Redaction redaction) {
    return new HeardView(
        heard.turn(),
        redaction.apply(heard.words()),
        redaction.apply(heard.understood()),
        heard.candidates().stream().map(DestinationId::value).toList(),
        heard.at());
  }
}
