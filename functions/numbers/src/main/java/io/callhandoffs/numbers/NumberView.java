package io.callhandoffs.numbers;

import io.callhandoffs.number.Connection;
import io.callhandoffs.project.Region;
import io.callhandoffs.text.EnumNames;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.VoiceSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// @param state a [State], in lower case
/// @param drift settings that differ from those of its connection
record NumberView(
    String sid,
    String phoneNumber,
    String friendlyName,
    Optional<String> country,
    Set<String> capabilities,
    String state,
    Optional<String> project,
    Map<String, Map<String, String>> drift) {

  /// Where the number's calls go.
  enum State {
    /// To us.
    CONNECTED,
    /// It is connected, but was changed at Twilio since.
    DRIFTED,
    /// Elsewhere.
    FOREIGN,
    /// Nowhere.
    UNUSED
  }

  static NumberView of(
      AccountNumber number, Optional<Connection> connection, Optional<Region> country) {
    var drift =
        connection
            .map(known -> new VoiceSettings(known.ours()).changesTo(number.settings()))
            .orElse(Map.of());
    return new NumberView(
        number.sid(),
        number.number().e164(),
        number.friendlyName(),
        country.map(Region::code),
        number.capabilities(),
        EnumNames.of(state(number, connection.isPresent(), drift.isEmpty())),
        connection.map(known -> known.project().value()),
        drift);
  }

  private static State state(AccountNumber number, boolean connected, boolean asTold) {
    if (connected) {
      return asTold ? State.CONNECTED : State.DRIFTED;
    }
    return number.settings().isUnused() ? State.UNUSED : State.FOREIGN;
  }
}
