package io.callhandoffs.telephone;

import java.util.List;
import java.util.regex.Pattern;

/// Keys to press once a call is answered, as Twilio's `sendDigits` takes them: digits, `#`, `*`,
/// letters `A` to `D`, `w` for half a second's pause and `W` for a second's.
public record Digits(String value) {

  /// Twilio's limit on `SendDigits`.
  private static final Pattern FORM = Pattern.compile("[0-9A-D#*wW]{0,32}");

  private static final Pattern END = Pattern.compile("#+");
  private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]+");

  /// After two seconds a menu has long acted on what it heard.
  private static final Pattern LONG_PAUSE = Pattern.compile("w{4,}+");

  /// `*72`, `*21*`, `##002#`: a code that makes a telephone system do something, such as sending
  /// all later calls elsewhere.
  private static final Pattern CODE = Pattern.compile("(?:^|[wW])[*#]+[0-9]{2}");

  public static final Digits NONE = new Digits("");

  public Digits {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "must be at most 32 of the keys 0-9, *, #, A-D and the pauses w and W");
    }
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  /// The digits of each number that they may be taken for by a telephone system that waits for the
  /// next digit longer than the longest pause: only `#` surely ends a number.
  public List<String> numbers() {
    return END.splitAsStream(value)
        .map(keys -> NO_DIGITS.matcher(keys).replaceAll(""))
        .filter(digits -> !digits.isEmpty())
        .toList();
  }

  /// The digits of each number that they may be taken for by one that waits for less than two
  /// seconds.
  public List<DigitRun> runs() {
    return END.splitAsStream(value.replace("W", "ww"))
        .flatMap(LONG_PAUSE::splitAsStream)
        .map(keys -> NO_DIGITS.splitAsStream(keys).filter(part -> !part.isEmpty()).toList())
        .filter(parts -> !parts.isEmpty())
        .map(DigitRun::new)
        .toList();
  }

  /// Whether they have a code such as `*72`.
  public boolean hasCode() {
    return CODE.matcher(value).find();
  }
}
