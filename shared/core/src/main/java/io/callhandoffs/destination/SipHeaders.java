package io.callhandoffs.destination;

import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.text.OneLine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headers that are sent along when a SIP destination is rung. Their values may have variables that
/// each call fills in: `$caller`, `$reason`, `$data.order_number`.
public record SipHeaders(Map<String, String> values) {

  public static final int MAX_COUNT = 20;

  /// Twilio refuses 1,024 characters or more, encoded and all together.
  public static final int MAX_ENCODED = 1023;

  /// The only names that Twilio passes on; it drops others without a word.
  private static final Pattern NAME =
      Pattern.compile(
          "[Xx]-[A-Za-z0-9-]{1,60}|User-to-User|Remote-Party-ID|P-Preferred-Identity"
              + "|P-Called-Party-ID");

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(data(?:\\.[A-Za-z0-9_-]+)++|[a-z_]+)");
  private static final Pattern KNOWN =
      Pattern.compile(
          "caller|called|call_sid|handoff_id|shared_id|destination|reason|summary|data\\..+");

  public static final SipHeaders NONE = new SipHeaders(Map.of());

  public SipHeaders {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    if (values.size() > MAX_COUNT) {
      throw new IllegalArgumentException("must be at most " + MAX_COUNT + " headers");
    }
    values.forEach(SipHeaders::check);
    if (query(values, _ -> "").length() > MAX_ENCODED) {
      throw new IllegalArgumentException("must be at most " + MAX_ENCODED + " characters together");
    }
  }

  /// Headers that a handoff brings along. Whose call it is, only the destination's owner says.
  ///
  /// @throws IllegalArgumentException that names the headers that are not the handoff's to set
  public static SipHeaders ofHandoff(Map<String, String> values) {
    if (!Collections.disjoint(values.keySet(), IdentityHeaders.NAMES)) {
      throw new IllegalArgumentException(
          "must not have Remote-Party-ID, P-Preferred-Identity or P-Called-Party-ID: whose call it"
              + " is, only the destination says");
    }
    return new SipHeaders(values);
  }

  /// These, overridden by `others`, which say nothing of whose call it is. Those of these that no
  /// longer fit beside the others are left out.
  public SipHeaders overriddenBy(SipHeaders others) {
    var both = new TreeMap<>(others.values);
    both.keySet().removeAll(IdentityHeaders.NAMES);
    values.forEach((name, value) -> {
      both.putIfAbsent(name, value);
      if (both.size() > MAX_COUNT || query(both, _ -> "").length() > MAX_ENCODED) {
        both.remove(name);
      }
    });
    return new SipHeaders(both);
  }

  /// Those of these that do not pass the call off as somebody else's.
  ///
  /// @param ours whether the project may call itself by a number
  public SipHeaders truthful(Predicate<PhoneNumber> ours) {
    var kept = new TreeMap<>(values);
    kept.entrySet()
        .removeIf(header ->
            IdentityHeaders.NAMES.contains(header.getKey())
                && !IdentityHeaders.isTrue(header.getValue(), ours));
    return new SipHeaders(kept);
  }

  /// What follows the `?` of a SIP URI: names and values percent-encoded and joined by `&`. A
  /// header that is empty on this call, or would make all of them too long, is left out: a call
  /// without a header is worth more than no call.
  ///
  /// @param variables says what a variable, named without its `$`, stands for; empty for nothing
  public String fill(Function<String, String> variables) {
    var fitting = new TreeMap<String, String>();
    values.forEach((name, value) -> {
      if (!filled(value, variables).isBlank()) {
        fitting.put(name, value);
        if (query(fitting, variables).length() > MAX_ENCODED) {
          fitting.remove(name);
        }
      }
    });
    return query(fitting, variables);
  }

  private static String query(Map<String, String> headers, Function<String, String> variables) {
    var query = new StringBuilder();
    headers.forEach((name, value) ->
        query
            .append(query.isEmpty() ? "" : "&")
            .append(name)
            .append('=')
            .append(encoded(filled(value, variables))));
    return query.toString();
  }

  /// What an assistant says must not begin a header of its own.
  private static String filled(String value, Function<String, String> variables) {
    return VARIABLE
        .matcher(value)
        .replaceAll(match -> Matcher.quoteReplacement(OneLine.of(variables.apply(match.group(1)))));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "must have names that begin with X-, or User-to-User, Remote-Party-ID,"
              + " P-Preferred-Identity or P-Called-Party-ID: Twilio drops others");
    }
    if (value.length() > MAX_ENCODED) {
      throw new IllegalArgumentException(
          "must have values of at most " + MAX_ENCODED + " characters");
    }
    if (value.isBlank() || !OneLine.is(value)) {
      throw new IllegalArgumentException("must have values that are one line of text");
    }
    var variables = VARIABLE.matcher(value).results().map(match -> match.group(1));
    if (!variables.allMatch(variable -> KNOWN.matcher(variable).matches())) {
      throw new IllegalArgumentException(
          "may only have the variables $caller, $called, $call_sid, $handoff_id, $shared_id,"
              + " $destination, $reason, $summary and $data.…");
    }
  }
}
