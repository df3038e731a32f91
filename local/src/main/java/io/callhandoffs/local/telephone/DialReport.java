package io.callhandoffs.local.telephone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How a leg of a `Dial` has ended, as reported to the action.
///
/// @param bridged whether the two legs were connected
/// @param durationSeconds how long the leg lasted, if it was answered
record DialReport(String status, String sid, boolean bridged, Optional<String> durationSeconds) {

  /// The action's parameters.
  ///
  /// @param sipCode the response code of a SIP endpoint
  Map<String, String> parameters(Optional<Integer> sipCode) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("DialCallStatus", status);
    parameters.put("DialCallSid", sid);
    parameters.put("DialBridged", String.valueOf(bridged));
    durationSeconds.ifPresent(seconds -> parameters.put("DialCallDuration", seconds));
    sipCode.ifPresent(code -> {
      parameters.put("DialSipCallId", sid + "@0.0.0.0");
      parameters.put("DialSipResponseCode", String.valueOf(code));
    });
    return parameters;
  }
}
