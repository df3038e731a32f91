package io.callhandoffs.twilio;

/// A webhook that Twilio has sent: its signature was right.
///
/// @param path which one: `/voice/call`
/// @param query what we put into its URL
/// @param params what Twilio says
/// @param base the address by which it came in, without a slash at the end
/// @param byFunctionUrl whether that is the function's own URL
public record WebhookRequest(
    String path, Form query, Form params, String base, boolean byFunctionUrl) {

  /// Which attempt of its handoff it is about.
  ///
  /// @throws IllegalArgumentException if it does not say
  public int attempt() {
    return Integer.parseInt(query.require("attempt"));
  }

  /// Neither query nor parameters: they are about people.
  @Override
  public String toString() {
    return path;
  }
}
