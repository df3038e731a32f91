package io.callhandoffs.policy;

import io.callhandoffs.telephone.SipHost;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a telephone system that answers may be made to dial on, where no rule for telephone
/// numbers reaches.
///
/// @param sipHosts the hosts that may be given telephone numbers as SIP users; others only get
///   names and extensions
/// @param digits what may be keyed after the answer
/// @param prefixes with which the project's telephone systems get an outside line, such as `9`. A
///   number that begins with one is no extension
public record OutsideLines(Set<SipHost> sipHosts, DigitsAfterAnswer digits, Set<String> prefixes) {

  public static final int MAX_HOSTS = 50;
  public static final int MAX_PREFIXES = 20;

  private static final Pattern PREFIX = Pattern.compile("[0-9]{1,4}");

  /// Numbers reach nobody but through the telephone network.
  public static final OutsideLines CLOSED =
      new OutsideLines(Set.of(), DigitsAfterAnswer.EXTENSION, Set.of());

  public OutsideLines {
    sipHosts = Set.copyOf(sipHosts);
    prefixes = Set.copyOf(prefixes);
    if (sipHosts.size() > MAX_HOSTS) {
      throw new IllegalArgumentException("must be at most " + MAX_HOSTS + " hosts");
    }
    if (prefixes.size() > MAX_PREFIXES
        || !prefixes.stream().allMatch(prefix -> PREFIX.matcher(prefix).matches())) {
      throw new IllegalArgumentException(
          "must be at most " + MAX_PREFIXES + " prefixes of one to four digits, such as 9");
    }
  }
}
