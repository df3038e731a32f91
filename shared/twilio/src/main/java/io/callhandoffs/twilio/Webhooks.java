package io.callhandoffs.twilio;

import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;

/// The addresses of our webhooks on one call.
record Webhooks(WebhookUrls urls, HandoffId handoff) {

  /// Try again twice, and quickly, when the connection or the answer fails: a caller is waiting,
  /// and a repeated webhook does no harm. Twilio's [connection
  /// overrides](https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides) are not
  /// part of what it signs.
  private static final String RETRIES = "#rc=2&rp=ct,rt,5xx&ct=2000&rt=6000&tt=14000";

  String route(int turn) {
    return urls.routing() + "/voice/route" + query("turn", turn) + RETRIES;
  }

  /// The same, where an assistant quotes the caller.
  String quoted(int turn) {
    return urls.routing() + "/voice/route" + query("turn", turn) + "&quoted=true" + RETRIES;
  }

  /// Where a call goes on when its handoff was requested.
  String asked() {
    return urls.voice() + "/voice/handoff?handoff=" + handoff + RETRIES;
  }

  /// Requested when an assistant's session is over. The ordinal of the handoff that then begins is
  /// in the address, so that a repeated webhook begins only one.
  String sessionEnded(int ordinal) {
    return urls.voice() + "/voice/handoff?ordinal=" + ordinal + RETRIES;
  }

  /// Told what the caller is saying while they speak, which wakes the routing function up.
  String partial() {
    return urls.routing() + "/voice/partial?handoff=" + handoff;
  }

  String dialStatus(int attempt) {
    return urls.voice() + "/voice/dial-status" + query("attempt", attempt) + RETRIES;
  }

  String whisper(int attempt) {
    return urls.voice() + "/voice/whisper" + query("attempt", attempt) + RETRIES;
  }

  String accept(int attempt) {
    return urls.voice() + "/voice/accept" + query("attempt", attempt) + RETRIES;
  }

  String machine(int attempt) {
    return urls.voice() + "/voice/machine" + query("attempt", attempt);
  }

  String recording() {
    return urls.voice() + "/voice/recording?handoff=" + handoff + RETRIES;
  }

  private String query(String name, int value) {
    return "?handoff=" + handoff + "&" + name + "=" + value;
  }
}
