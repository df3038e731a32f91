package io.callhandoffs.handoffs;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.handoff.Door;

/// Where Twilio finds us for a call that did not come in by one of our doors.
final class Doors {

  private Doors() {}

  /// As the environment says: `PUBLIC_URL`, or else the functions' own, `VOICE_URL` and
  /// `ROUTING_URL`.
  static Door of(Environment environment) {
    return environment
        .findUrl("PUBLIC_URL")
        .map(url -> new Door(url, url))
        .orElseGet(() ->
            new Door(environment.requireUrl("VOICE_URL"), environment.requireUrl("ROUTING_URL")));
  }
}
