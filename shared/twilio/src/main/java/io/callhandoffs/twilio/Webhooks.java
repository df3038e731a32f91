package io.callhandoffs.twilio;

import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.WebhookUrls;
import java.util.List;
import java.util.Optional;

/// The addresses of our webhooks on one call.
record Webhooks(WebhookUrls urls, HandoffId handoff) {

  /// Try again twice, and quickly, when the connection or the answer fails: a caller is waiting,
  /// and a repeated webhook does no harm. Twilio's [connection
  /// overrides](https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides) are not
  /// part of what it signs.
  private static final String RETRIES = "#rc=2&rp=ct,rt,5xx&ct=2000&rt=6000&tt=14000";

  /// The same for reports for which nobody waits: as often as Twilio lets us ask for.
  private static final String REPORTS = "#rc=5&rp=ct,rt,5xx&ct=2000&rt=6000&tt=15000";

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

  /// @param rung the addresses that have been rung by then: nobody is rung twice, even if what is
  ///   stored cannot be read
  String dialStatus(int attempt, List<String> rung) {
    var query =
        Form.EMPTY
            .with("handoff", handoff.value())
            .with("attempt", Integer.toString(attempt))
            .with("rung", String.join(",", rung));
    return urls.voice() + "/voice/dial-status?" + query.encoded() + RETRIES;
  }

  String whisper(int attempt) {
    return urls.voice() + "/voice/whisper" + query("attempt", attempt) + RETRIES;
  }

  String accept(int attempt) {
    return urls.voice() + "/voice/accept" + query("attempt", attempt) + RETRIES;
  }

  String machine(int attempt) {
    return urls.voice() + "/voice/machine" + query("attempt", attempt) + REPORTS;
  }

  String recording() {
    return urls.voice() + "/voice/recording?handoff=" + handoff + RETRIES;
  }

  /// Told once a message is recorded, even if the caller has hung up meanwhile.
  String recorded() {
    return urls.voice() + "/voice/recorded?handoff=" + handoff + REPORTS;
  }

  /// Requested when somebody was rung without that being recorded. What is to be recorded is in the
  /// address.
  String rescued(String rang, Optional<DialEnded> lost) {
    return rescue(Form.EMPTY.with("handoff", handoff.value()).with("rang", rang), lost);
  }

  /// Requested when there was nobody to ring, and the caller was told so.
  String apologized(Optional<DialEnded> lost) {
    return rescue(Form.EMPTY.with("handoff", handoff.value()), lost);
  }

  private String rescue(Form query, Optional<DialEnded> lost) {
    return urls.voice() + "/voice/rescued?" + Dialled.lost(query, lost).encoded() + RETRIES;
  }

  /// A webhook of ours that is to be asked again.
  String again(String target) {
    return urls.voice() + target + RETRIES;
  }

  private String query(String name, int value) {
    return "?handoff=" + handoff + "&" + name + "=" + value;
  }
}
