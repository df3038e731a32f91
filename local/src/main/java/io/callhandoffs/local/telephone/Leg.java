package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.Sid;
import io.callhandoffs.local.webhook.TwilioAccount;
import java.util.LinkedHashMap;
import java.util.Map;

/// One leg of a call, with the parameters of every request about it.
final class Leg {

  static final String CALLER = "caller";

  static final String RINGING = "ringing";
  static final String IN_PROGRESS = "in-progress";
  static final String COMPLETED = "completed";

  private final String label;
  private final Map<String, String> parameters;
  private String status = RINGING;

  private Leg(String label, Map<String, String> parameters) {
    this.label = label;
    this.parameters = parameters;
  }

  /// The leg of a caller to one of the account's numbers.
  static Leg inbound(TwilioAccount account, String from, String to) {
    var parameters = parameters(account, Sid.random("CA"), from, to, "inbound");
    parameters.put("CallToken", "%7B%22parentCallInfoToken%22%3A%22local%22%7D");
    for (var place : new String[] {"City", "State", "Zip", "Country"}) {
      parameters.put("From" + place, "");
      parameters.put("To" + place, "");
    }
    return new Leg(CALLER, parameters);
  }

  /// A leg of a `Dial`.
  static Leg outbound(TwilioAccount account, Leg parent, String from, String to) {
    var parameters = parameters(account, Sid.random("CA"), from, to, "outbound-dial");
    parameters.put("ParentCallSid", parent.sid());
    return new Leg(to, parameters);
  }

  private static Map<String, String> parameters(
      TwilioAccount account, String sid, String from, String to, String direction) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("CallSid", sid);
    parameters.put("AccountSid", account.sid());
    parameters.put("From", from);
    parameters.put("To", to);
    parameters.put("Caller", from);
    parameters.put("Called", to);
    parameters.put("Direction", direction);
    parameters.put("ApiVersion", "2010-04-01");
    return parameters;
  }

  String sid() {
    return parameter("CallSid");
  }

  String label() {
    return label;
  }

  String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  String status() {
    return status;
  }

  void status(String now) {
    status = now;
  }

  /// As the REST API shows it.
  Map<String, String> fields() {
    return Map.of(
        "status", status,
        "from", parameter("From"),
        "to", parameter("To"),
        "direction", parameter("Direction"));
  }

  Map<String, String> form(Map<String, String> more) {
    var form = new LinkedHashMap<>(parameters);
    form.put("CallStatus", status);
    form.putAll(more);
    return form;
  }
}
