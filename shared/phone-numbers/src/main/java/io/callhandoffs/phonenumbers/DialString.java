package io.callhandoffs.phonenumbers;

import io.callhandoffs.telephone.Digits;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number as it was typed, divided into what is dialled and the keys that are pressed afterwards.
/// Only the former goes to libphonenumber, which would turn pauses that it does not know into
/// digits.
record DialString(String dialled, Digits digits) {

  /// Two seconds for the other end to start listening after it has answered.
  private static final String PAUSE = "wwww";

  /// Labels before an extension, in several languages, and RFC 3966's own.
  private static final String LABEL =
      "(?:;\\s*ext=|#|(?i:(?<![a-z])(?:extension|extn|ext|xtn|x|anexo|interno|poste|durchwahl|доб)"
          + "\\b\\.?|(?<![a-z])(?:ext|x)(?=\\d)))\\s*[:=]?\\s*";

  /// Where the number ends: before a labelled extension, or a pause with keys after it.
  private static final Pattern END =
      Pattern.compile(LABEL + "(?=\\d)|[,;]|(?<=[\\d\\s)])[wWpP](?=[\\s,;wWpP]*[\\d*#])");

  private static final Pattern REST =
      Pattern.compile(
          "(?:" + LABEL + "(?<extension>\\d[\\d*]*#?))?(?<keys>\\s*[,;wWpP][\\s,;wWpP\\dA-D*#]*)?");

  private static final Pattern BARE_EXTENSION = Pattern.compile(LABEL + "(?<extension>\\d{1,10})");

  /// Divides a number; without extension and keys all of it is dialled.
  static DialString divide(String typed) {
    var end = END.matcher(typed);
    if (!end.find()) {
      return new DialString(typed, Digits.NONE);
    }
    var rest = REST.matcher(typed.substring(end.start()));
    if (!rest.matches()) {
      throw new IllegalArgumentException(
          "may end in an extension (\"ext 12\") or in keys after pauses (\",12#\"), and in nothing"
              + " else");
    }
    return new DialString(typed.substring(0, end.start()).strip(), pressed(rest));
  }

  /// The digits of an extension that is labelled as one and stands alone.
  static Optional<Digits> bareExtension(String typed) {
    var matcher = BARE_EXTENSION.matcher(typed);
    return matcher.matches()
        ? Optional.of(new Digits(matcher.group("extension")))
        : Optional.empty();
  }

  /// Comma and `p` wait for two seconds, as telephones do, and so does `;`, at which telephones ask
  /// whether to go on. `w` and `W` are Twilio's own, of half a second and a second.
  private static Digits pressed(Matcher rest) {
    var extension = Optional.ofNullable(rest.group("extension")).map(PAUSE::concat).orElse("");
    var keys = Optional.ofNullable(rest.group("keys")).orElse("");
    return new Digits(extension + keys.replaceAll("\\s", "").replaceAll("[,;pP]", PAUSE));
  }
}
