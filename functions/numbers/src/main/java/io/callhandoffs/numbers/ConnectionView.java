package io.callhandoffs.numbers;

import io.callhandoffs.number.Connection;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.VoiceSettings;
import java.time.Instant;
import java.util.Map;

/// @param changes the settings that differ at Twilio, from what to what
/// @param done false for a dry run
record ConnectionView(
    String sid,
    String phoneNumber,
    String project,
    String role,
    boolean repairDrift,
    Map<String, Map<String, String>> changes,
    boolean done,
    String connectedBy,
    Instant connectedAt) {

  static ConnectionView of(Connection connection, AccountNumber number, boolean done) {
    var changes = number.settings().changesTo(new VoiceSettings(connection.ours()));
    return of(connection, changes, done);
  }

  static ConnectionView of(
      Connection connection, Map<String, Map<String, String>> changes, boolean done) {
    return new ConnectionView(
        connection.sid(),
        connection.number().e164(),
        connection.project().value(),
        "inbound",
        connection.repaired(),
        changes,
        done,
        connection.connectedBy(),
        connection.connectedAt());
  }
}
