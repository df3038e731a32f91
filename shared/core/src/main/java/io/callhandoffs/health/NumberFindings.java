package io.callhandoffs.health;

import io.callhandoffs.telephone.PhoneNumber;
import java.util.List;
import java.util.Optional;

/// What a check found of a number that is connected to a project.
///
/// @param sid Twilio's name for the number
/// @param gone whether Twilio says that the account has no such number
/// @param notChecked why some of it could not be checked, which says nothing of the number
public record NumberFindings(
    PhoneNumber number,
    String sid,
    List<Finding> findings,
    boolean gone,
    Optional<String> notChecked) {

  public NumberFindings {
    findings = List.copyOf(findings);
  }
}
