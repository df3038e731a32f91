package io.callhandoffs.twilio;

import io.callhandoffs.handoff.CallSid;

/// A webhook whose signature has shown that Twilio sent it.
///
/// @param path which one: `/voice/call`
/// @param query what we put into its URL
/// @param params what Twilio reports
/// @param base the address at which it came in, without a slash at the end
/// @param byFunctionUrl whether that is the function's own URL
public record WebhookRequest(
    String path, Form query, Form params, String base, boolean byFunctionUrl) {

  /// Whether it is a check of ours whether callers would be answered. Its address says so, and no
  /// call has its call's SID, which Twilio gives: whatever somebody puts into the address that a
  /// number has at Twilio, a caller's call is none. Only those of a call's webhooks can be
  /// rehearsed that begin one.
  public boolean isRehearsal() {
    return RehearsedWebhook.isNamedBy(query)
        && RehearsedWebhook.PATHS.contains(path)
        && params.find("CallSid").filter(CallSid.NOBODYS.value()::equals).isPresent();
  }

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
