package io.callhandoffs.checks;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.number.Connection;
import java.util.Optional;
import java.util.stream.Stream;

/// Where Twilio reaches our webhooks. Only what this system is configured with is ever requested,
/// whatever is stored or was set at Twilio.
///
/// @param voice where `/voice/…` begins
/// @param routing where `/voice/route` begins
record PublicAddress(String voice, String routing) {

  /// The one at which a number was connected, if it is still one of ours.
  static Optional<PublicAddress> of(Connection connection, Environment environment) {
    return all(environment)
        .filter(one -> called(connection).equals(one.voice() + "/voice/call"))
        .findFirst();
  }

  /// Whether any is known: the SAM CLI makes no function URLs.
  static boolean isKnown(Environment environment) {
    return all(environment).findAny().isPresent();
  }

  private static Stream<PublicAddress> all(Environment environment) {
    var configured = environment.findUrl("PUBLIC_URL").map(url -> new PublicAddress(url, url));
    var own =
        environment
            .findUrl("VOICE_URL")
            .map(url -> new PublicAddress(url, environment.findUrl("ROUTING_URL").orElse(url)));
    return Stream.of(configured, own).flatMap(Optional::stream);
  }

  /// What Twilio requests when the number is called, without how often it tries.
  static String called(Connection connection) {
    return connection.ours().getOrDefault("VoiceUrl", "").split("#", 2)[0];
  }
}
