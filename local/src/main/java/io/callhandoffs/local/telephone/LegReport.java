package io.callhandoffs.local.telephone;

/// A leg of a `Dial`, once it is over.
///
/// @param status in Twilio's words
/// @param human whether a human would answer it, and no machine
/// @param bridged whether the caller was put through
public record LegReport(
    String address, String status, boolean answered, boolean human, boolean bridged) {

  /// Whether the caller talked to somebody there.
  public boolean talked() {
    return bridged && human;
  }
}
