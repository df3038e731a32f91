package io.callhandoffs.logging;

import io.callhandoffs.telemetry.LogField;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.slf4j.event.Level;

/// A line of the log as a JSON object of one level: Logs Insights finds each member by its name,
/// and Lambda takes such a line as it is. It begins with what Lambda's own lines have, and with
/// what the line is about.
final class JsonLine {

  /// Shorter ones are no telephone numbers that can be rung from everywhere.
  private static final int DIGITS_OF_A_NUMBER = 7;

  private static final int SHOWN_DIGITS = 4;

  private final StringBuilder text = new StringBuilder(256);

  JsonLine(Instant at, Level level, Map<LogField, String> about) {
    text.append('{');
    add("timestamp", at.truncatedTo(ChronoUnit.MILLIS).toString());
    add("level", level.name());
    about.forEach((field, value) -> add(field.key(), value));
  }

  void add(String name, String value) {
    separate();
    quote(name);
    text.append(':');
    quote(masked(value));
  }

  /// Adds all members of a JSON object.
  void addMembers(String object) {
    separate();
    text.append(object, 1, object.length() - 1);
  }

  private void separate() {
    if (text.length() > 1) {
      text.append(',');
    }
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char sign = value.charAt(i);
      switch (sign) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (sign < ' ' || Character.isSurrogate(sign)) {
            text.append("\\u%04x".formatted((int) sign));
          } else {
            text.append(sign);
          }
        }
      }
    }
    text.append('"');
  }

  /// With only the last digits of telephone numbers. We log none; but an exception may quote one.
  private static String masked(String value) {
    if (value.indexOf('+') < 0) {
      return value;
    }
    var masked = new StringBuilder();
    int done = 0;
    for (int plus = value.indexOf('+'); plus >= 0; plus = value.indexOf('+', done)) {
      int end = endOfDigits(value, plus + 1);
      if (end - plus > DIGITS_OF_A_NUMBER) {
        masked.append(value, done, plus).append('…').append(value, end - SHOWN_DIGITS, end);
      } else {
        masked.append(value, done, end);
      }
      done = end;
    }
    return masked.append(value, done, value.length()).toString();
  }

  private static int endOfDigits(String value, int start) {
    int end = start;
    while (end < value.length() && Character.isDigit(value.charAt(end))) {
      end++;
    }
    return end;
  }

  @Override
  public String toString() {
    return text + "}";
  }
}
