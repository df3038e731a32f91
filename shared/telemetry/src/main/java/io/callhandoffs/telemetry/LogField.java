package io.callhandoffs.telemetry;

/// What a line of the log may be about. None of it identifies a person.
public enum LogField {
  /// Lambda's id of the invocation, as in the lines that Lambda itself writes.
  INVOCATION("AWSRequestId"),
  /// API Gateway's id of the request, which its client got as `x-request-id`.
  REQUEST("request_id"),
  /// Twilio's id of the caller's call.
  CALL("call_sid"),
  HANDOFF("handoff_id"),
  PROJECT("project"),
  /// The path of a webhook that was answered, and what Twilio reported with it of the call.
  WEBHOOK("webhook"),
  REPORTED("reported"),
  /// The status of the answer, its verbs, and how long it took.
  STATUS("status"),
  ANSWER("answer"),
  MILLIS("ms"),
  /// Why the ordinary way to an answer failed: an exception's class and message.
  ERROR("error");

  private final String key;

  LogField(String key) {
    this.key = key;
  }

  /// Its name in a line.
  public String key() {
    return key;
  }
}
