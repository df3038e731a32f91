package io.callhandoffs.number;

import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Instant;
import java.util.Map;

/// That a number rings a project, and what it rang before.
///
/// @param account the Twilio account that has the number
/// @param sid Twilio's name for the number
/// @param before what Twilio was told to do when somebody rings it, to the letter
/// @param ours what Twilio was told instead
/// @param repaired whether it is told again when somebody has told it something else
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
