package io.callhandoffs.numbers;

import static java.util.stream.Collectors.toSet;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.DigitsAfterAnswer;
import io.callhandoffs.policy.OutsideLines;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.SipHost;
import io.callhandoffs.text.EnumNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A dialling policy as a client sends it. Omitted fields get their defaults; dialling that is
/// stopped stays so until the client says otherwise.
///
/// @param stopped as the client says; empty if it says nothing
/// @param reason why dialling is stopped or allowed again, which people are told and nobody keeps
record PolicyForm(
    Optional<Set<Region>> countries,
    Set<NumberKind> kinds,
    OutsideLines outside,
    Caps caps,
    Optional<Boolean> stopped,
    Optional<String> reason) {

  private static final int MAX_REASON = 200;

  static PolicyForm read(Fields fields) {
    var countries = fields.optional("countries", JsonType.TEXTS, PolicyForm::regions);
    var kinds = fields.optional("refused_kinds", JsonType.TEXTS, PolicyForm::kinds);
    var stopped = fields.optional("stopped", JsonType.FLAG, flag -> flag);
    var reason = fields.optional("reason", JsonType.TEXT, PolicyForm::reason);
    var outside = outside(fields);
    var caps = caps(fields);
    fields.rejectIfInvalid();
    return new PolicyForm(
        countries, kinds.orElse(Set.of()), outside.orElseThrow(), caps, stopped, reason);
  }

  /// The policy that replaces `old`.
  DiallingPolicy policy(DiallingPolicy old) {
    return new DiallingPolicy(countries, kinds, outside, caps, stopped.orElse(old.stopped()));
  }

  private static String reason(String text) {
    if (text.isBlank() || text.length() > MAX_REASON) {
      throw new IllegalArgumentException("must be 1 to " + MAX_REASON + " characters");
    }
    return text.strip();
  }

  private static Optional<OutsideLines> outside(Fields fields) {
    var hosts = fields.optional("sip_hosts", JsonType.TEXTS, PolicyForm::hosts);
    var digits =
        fields.optional(
            "digits_after_answer",
            JsonType.TEXT,
            word -> EnumNames.constant(DigitsAfterAnswer.class, word));
    var prefixes = fields.optional("outside_line_prefixes", JsonType.TEXTS, Set::copyOf);
    var closed = OutsideLines.CLOSED;
    return fields.attempt(
        "outside_line_prefixes",
        () ->
            new OutsideLines(
                hosts.orElse(closed.sipHosts()),
                digits.orElse(closed.digits()),
                prefixes.orElse(closed.prefixes())));
  }

  /// The default caps where nothing is sent, or something wrong, which is recorded.
  private static Caps caps(Fields fields) {
    var usual = Caps.DEFAULT;
    return new Caps(
        cap(fields, "concurrent_calls", Caps.MAX_CONCURRENT_CALLS).orElse(usual.concurrentCalls()),
        cap(fields, "calls_per_destination_per_hour", Caps.MAX_PER_DESTINATION)
            .orElse(usual.callsPerDestinationPerHour()),
        cap(fields, "calls_per_caller_per_day", Caps.MAX_PER_CALLER)
            .orElse(usual.callsPerCallerPerDay()),
        cap(fields, "minutes_per_call", Caps.MAX_MINUTES).orElse(usual.minutesPerCall()));
  }

  private static Optional<Integer> cap(Fields fields, String name, int most) {
    return fields.optional(name, JsonType.INTEGER, number -> Caps.within(number, most));
  }

  private static Set<SipHost> hosts(List<String> names) {
    if (names.size() > OutsideLines.MAX_HOSTS) {
      throw new IllegalArgumentException("must be at most " + OutsideLines.MAX_HOSTS + " hosts");
    }
    return names.stream()
        .map(name -> new SipHost(name.strip().toLowerCase(Locale.ROOT)))
        .collect(toSet());
  }

  private static Set<Region> regions(List<String> codes) {
    return codes.stream().map(Region::new).collect(toSet());
  }

  private static Set<NumberKind> kinds(List<String> words) {
    return words.stream().map(PolicyForm::kind).collect(toSet());
  }

  private static NumberKind kind(String word) {
    return Arrays.stream(NumberKind.values())
        .filter(kind -> EnumNames.of(kind).equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "must be kinds of numbers, such as premium_rate or shared_cost"));
  }
}
