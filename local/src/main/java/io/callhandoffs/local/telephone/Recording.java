package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.Sid;
import io.callhandoffs.local.webhook.TwilioAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/// A recording, as webhooks hear of it.
record Recording(String sid, String url, int seconds) {

  static Recording of(TwilioAccount account, int seconds) {
    var sid = Sid.random("RE");
    var url = "https://api.twilio.com/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + sid;
    return new Recording(sid, url, seconds);
  }

  /// What an action is told.
  Map<String, String> action() {
    return Map.of(
        "RecordingUrl", url, "RecordingSid", sid, "RecordingDuration", String.valueOf(seconds));
  }

  /// What a recording's own callback is told.
  Map<String, String> status() {
    var status = new LinkedHashMap<>(action());
    status.put("RecordingStatus", "completed");
    status.put("RecordingChannels", "1");
    return status;
  }
}
