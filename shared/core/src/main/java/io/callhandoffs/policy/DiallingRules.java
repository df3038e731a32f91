package io.callhandoffs.policy;

import static java.util.stream.Collectors.joining;

import io.callhandoffs.policy.Verdict.Allowed;
import io.callhandoffs.policy.Verdict.Refused;
import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.text.EnumNames;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether a line may be dialled at all. It reads nothing: the same rules hold when a
/// destination is saved and each time it is dialled, since the policy may have changed meanwhile.
///
/// @param own the project's own numbers
/// @param home the country that the project states, or else that of its default destination; an
///   empty set if that is no telephone. Empty if the project has neither
public record DiallingRules(DiallingPolicy policy, OwnNumbers own, Optional<Set<Region>> home) {

  /// The rules of a project without settings, numbers and destinations.
  public static final DiallingRules DEFAULT =
      new DiallingRules(DiallingPolicy.DEFAULT, OwnNumbers.NONE, Optional.empty());

  /// Exchange 976 costs as much as 900 does, but numbering plans count it as an ordinary one.
  private static final Pattern EXCHANGE_976 = Pattern.compile("\\+1\\d{3}976\\d{4}");

  /// The region that numbering plans give to numbers of no country.
  private static final String NO_COUNTRY = "001";

  /// The same rules under another policy.
  public DiallingRules by(DiallingPolicy other) {
    return new DiallingRules(other, own, home);
  }

  /// Whether a line may be dialled, caps aside.
  public Verdict judge(Endpoint line) {
    return policy.stopped()
        ? new Refused(Rule.STOPPED, "All dialling is stopped by the project's policy")
        : judgeUnstopped(line);
  }

  /// Accepts only lines that could be dialled if dialling were not stopped: a destination may be
  /// saved meanwhile.
  ///
  /// @throws IllegalArgumentException that says why it could not
  public void require(Endpoint line) {
    if (judgeUnstopped(line) instanceof Refused(_, var why)) {
      throw new IllegalArgumentException("may not be dialled: " + why);
    }
  }

  /// Whether the project may show a number as its own, as far as is known: numbers that were set by
  /// hand at Twilio are not.
  public boolean isOurs(PhoneNumber number) {
    return own.numbers().isEmpty() || own.has(number);
  }

  /// Whether a line could be dialled if dialling were not stopped, caps aside.
  public Verdict judgeUnstopped(Endpoint line) {
    return refusal(line).<Verdict>map(refused -> refused).orElseGet(Allowed::new);
  }

  private Optional<Refused> refusal(Endpoint line) {
    return switch (line) {
      case Endpoint.Phone(var number, _, var facts) ->
          refusal(number, facts).or(() -> digits(Set.of(new Region(facts.region()))).refusal(line));
      case Endpoint.Sip _ -> digits(usualCountries().orElse(Set.of())).refusal(line);
    };
  }

  private Optional<Refused> refusal(PhoneNumber number, NumberFacts facts) {
    if (own.has(number)) {
      return Optional.of(
          new Refused(
              Rule.LOOP,
              "It is connected to this project: the call would come back to where it began"));
    }
    if (isRefusedKind(number, facts)) {
      return Optional.of(
          new Refused(Rule.NUMBER_KIND, "The project's policy refuses " + kind(number, facts)));
    }
    return countries()
        .filter(allowed -> !allowed.contains(new Region(facts.region())))
        .map(allowed -> new Refused(Rule.COUNTRY, elsewhere(facts, allowed)));
  }

  private DigitRules digits(Set<Region> where) {
    return new DigitRules(policy.outside(), where);
  }

  /// The countries that may be dialled; empty means any. If the policy names none, they are those
  /// of the project's own numbers and its home. A project that has neither has no country until its
  /// first destination decides it.
  public Optional<Set<Region>> countries() {
    return policy.countries().or(this::usualCountries);
  }

  private Optional<Set<Region>> usualCountries() {
    var countries = new HashSet<>(own.countries());
    home.ifPresent(countries::addAll);
    return home.isEmpty() && countries.isEmpty() ? Optional.empty() : Optional.of(countries);
  }

  private static String elsewhere(NumberFacts facts, Set<Region> allowed) {
    return "It is a number of "
        + facts.region()
        + ", and the project dials "
        + (allowed.isEmpty() ? "no country" : "only " + text(allowed))
        + "; its dialling policy can name more countries";
  }

  private boolean isRefusedKind(PhoneNumber number, NumberFacts facts) {
    return policy.refusedKinds().contains(facts.kind())
        || facts.region().equals(NO_COUNTRY)
        || EXCHANGE_976.matcher(number.e164()).matches();
  }

  private static String kind(PhoneNumber number, NumberFacts facts) {
    if (EXCHANGE_976.matcher(number.e164()).matches()) {
      return "numbers of exchange 976, which are premium rate";
    }
    if (facts.region().equals(NO_COUNTRY) || facts.kind() == NumberKind.INTERNATIONAL) {
      return "satellite telephones and international networks";
    }
    return facts.kind() == NumberKind.UNKNOWN
        ? "numbers of which nobody knows what they are"
        : EnumNames.of(facts.kind()).replace('_', ' ') + " numbers";
  }

  private static String text(Set<Region> countries) {
    return countries.stream().map(Region::code).sorted().collect(joining(", "));
  }
}
