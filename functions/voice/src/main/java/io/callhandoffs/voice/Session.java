package io.callhandoffs.voice;

import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.twilio.Dialled;
import io.callhandoffs.twilio.WebhookRequest;
import java.util.Optional;

/// How an assistant's session ended, in [Twilio's
/// words](https://www.twilio.com/docs/voice/twiml/connect/conversationrelay#end-session-action).
record Session(WebhookRequest request) {

  /// The ordinal of the call's handoff that begins now.
  int ordinal() {
    return Integer.parseInt(request.query().require("ordinal"));
  }

  boolean callerIsThere() {
    return !Dialled.isOver(request.params());
  }

  /// The caller hung up on the assistant before a handoff.
  boolean leavesNothing() {
    return !callerIsThere() && said().isEmpty();
  }

  /// What the assistant wants. After a session that failed with nothing said, the caller must not
  /// be sent back to it.
  HandoffContext context() {
    return failed() && said().isEmpty()
        ? AssistantHandoff.brokenDown(request.params().find("ErrorCode").orElse(""))
        : AssistantHandoff.context(said());
  }

  private Optional<String> said() {
    return request.params().findText("HandoffData");
  }

  private boolean failed() {
    return request.params().find("SessionStatus").filter("failed"::equals).isPresent()
        || request.params().findText("ErrorCode").isPresent();
  }
}
