package io.callhandoffs.twilio;

/// A webhook whose signature has shown that Twilio sent it.
///
/// @param path which one: `/voice/call`
/// @param query what we put into its URL
/// @param params what Twilio reports
/// @param base the address at which it came in, without a slash at the end
/// @param byFunctionUrl whether that is the function's own URL
public record WebhookRequest(
    String path, Form query, Form params, String base, boolean byFunctionUrl) {

  /// The attempt of its handoff that it is about.
  ///
  /// @throws IllegalArgumentException if it names none
  public int attempt() {
    return Integer.parseInt(query.require("attempt"));
  }

  /// Leaves out query and parameters: they are about people.
  @Override
  public String toString() {
    return path;
  }
}
