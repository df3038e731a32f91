package io.callhandoffs.number;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Map;

/// A number's connection to a project, and what the number rang before.
///
/// @param account the Twilio account that has the number
/// @param sid Twilio's name for the number
/// @param before the number's configuration at Twilio before, verbatim
/// @param ours the configuration that replaced it
/// @param repaired whether ours is restored if somebody changes it
/// @param connectedBy who did it
public record Connection(
    PhoneNumber number,
    ProjectId project,
    String account,
    String sid,
    Map<String, String> before,
    Map<String, String> ours,
    boolean repaired,
    String connectedBy,
    Instant connectedAt) {

  public Connection {
    before = Map.copyOf(before);
    ours = Map.copyOf(ours);
  }
}
