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
        .find("PUBLIC_URL")
        .map(url -> new Door(withoutSlash(url), withoutSlash(url)))
        .orElseGet(() ->
            new Door(
                withoutSlash(environment.require("VOICE_URL")),
                withoutSlash(environment.require("ROUTING_URL"))));
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
