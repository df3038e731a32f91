package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.Sid;
import io.callhandoffs.local.webhook.TwilioAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/// A recording, as reported to webhooks.
record Recording(String sid, String url, int seconds) {

  static Recording of(TwilioAccount account, int seconds) {
    var sid = Sid.random("RE");
    var url = "https://api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + sid;
    return new Recording(sid, url, seconds);
  }

  /// The parameters of the verb's action.
  Map<String, String> action() {
    return Map.of(
        "RecordingUrl", url, "RecordingSid", sid, "RecordingDuration", String.valueOf(seconds));
  }

  /// The parameters of the recording's own callback.
  Map<String, String> status() {
    var status = new LinkedHashMap<>(action());
    status.put("RecordingStatus", "completed");
    status.put("RecordingChannels", "1");
    return status;
  }
}
