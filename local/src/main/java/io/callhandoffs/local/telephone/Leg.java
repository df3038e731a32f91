package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.Sid;
import io.callhandoffs.local.webhook.TwilioAccount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// One leg of a call, with the parameters of every request about it.
final class Leg {

  /// `Tue, 31 Aug 2010 20:36:28 +0000`: Twilio's SDK reads no other form.
  private static final DateTimeFormatter REST_TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

  static final String CALLER = "caller";

  static final String INITIATED = "initiated";
  static final String RINGING = "ringing";
  static final String IN_PROGRESS = "in-progress";
  static final String COMPLETED = "completed";

  private final String label;
  private final Map<String, String> parameters;
  private volatile String status = RINGING;

  /// The second of the call at which it first came into a status.
  private final Map<String, Integer> reached = new ConcurrentHashMap<>();

  private Optional<String> answeredBy = Optional.empty();

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

  /// The leg of a call that the account makes.
  static Leg made(TwilioAccount account, String from, String to) {
    var leg = new Leg(to, parameters(account, Sid.random("CA"), from, to, "outbound-api"));
    leg.status(CallProgress.QUEUED);
    return leg;
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

  static String restTime(Instant time) {
    return REST_TIME.format(time.atOffset(ZoneOffset.UTC));
  }

  Map<String, String> form(Map<String, String> more) {
    var form = new LinkedHashMap<>(parameters);
    form.put("CallStatus", status);
    form.putAll(more);
    return form;
  }

  /// It came into a status at a moment of the call.
  void reached(String now, int second) {
    status = now;
    var _ = reached.putIfAbsent(now, second);
  }

  void answeredBy(String who) {
    answeredBy = Optional.of(who);
  }

  /// A leg of a `Dial` as the REST API shows it.
  ///
  /// @param callBegan the real time at which the call's own time begins
  Map<String, String> fields(Instant callBegan) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("sid", sid());
    fields.put("parent_call_sid", parameter("ParentCallSid"));
    fields.put("status", status);
    fields.put("from", parameter("From"));
    fields.put("to", parameter("To"));
    fields.put("direction", parameter("Direction"));
    var latest = reached.getOrDefault(status, 0);
    var started = callBegan.plusSeconds(reached.getOrDefault(INITIATED, latest));
    fields.put("start_time", restTime(started));
    fields.put("duration", "" + (latest - reached.getOrDefault(IN_PROGRESS, latest)));
    answeredBy.ifPresent(who -> fields.put("answered_by", who));
    return fields;
  }
}
