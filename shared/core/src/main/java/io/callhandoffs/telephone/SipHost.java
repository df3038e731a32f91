package io.callhandoffs.telephone;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The public name of a host that is reached by SIP, in small letters: `pbx.example.org`. An
/// address literal, in whatever notation, and a name without a dot could be a machine inside
/// somebody's own network.
public record SipHost(String name) {

  /// As long as names in the DNS may be.
  private static final int MAX_LENGTH = 253;

  /// A last part that begins with a digit makes it an address (`127.1`, `0x7f.1`).
  private static final Pattern FORM =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\\.)++(?!(?:local|internal|localhost)$)[a-z][a-z0-9-]*[a-z0-9]");

  public SipHost {
    if (!isHost(name)) {
      throw new IllegalArgumentException("must be names of hosts such as pbx.example.org");
    }
  }

  /// Reads a name however it is capitalised; empty for what is no public name.
  public static Optional<SipHost> find(String text) {
    var name = text.toLowerCase(Locale.ROOT);
    return isHost(name) ? Optional.of(new SipHost(name)) : Optional.empty();
  }

  private static boolean isHost(String name) {
    return name.length() <= MAX_LENGTH && FORM.matcher(name).matches();
  }

  @Override
  public String toString() {
    return name;
  }
}
