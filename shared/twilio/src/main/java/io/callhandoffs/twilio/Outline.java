package io.callhandoffs.twilio;

import java.util.ArrayList;
import java.util.List;

/// An answer without what is said and who is rung: its verbs and what is in them, in their order,
/// with the attributes that say how the call goes on. Of addresses only our own webhooks' paths are
/// left. `Gather action=/voice/route timeout=5, Say, Redirect /voice/route`.
///
/// `<`, `>` and quotation marks are escaped in texts and values, so none of these begins in one.
final class Outline {

  /// Addresses of our webhooks; an assistant's begin with `wss:`.
  private static final List<String> ADDRESSES = List.of("action", "url");

  private static final List<String> SHOWN =
      List.of("input", "timeout", "timeLimit", "length", "maxLength", "machineDetection");

  private static final String OURS = "/voice/";

  private Outline() {}

  static String of(String twiMl) {
    return String.join(", ", verbs(twiMl));
  }

  /// Each verb with its attributes.
  static List<String> verbs(String twiMl) {
    var verbs = new ArrayList<String>();
    int end;
    for (int start = twiMl.indexOf('<'); start >= 0; start = twiMl.indexOf('<', end)) {
      end = twiMl.indexOf('>', start);
      if (end < 0) {
        break;
      }
      var tag = twiMl.substring(start + 1, end);
      if (!tag.isEmpty() && Character.isUpperCase(tag.charAt(0)) && !tag.startsWith("Response")) {
        verbs.add(tag.startsWith("Redirect") ? redirect(twiMl, end) : verb(tag));
      }
    }
    return verbs;
  }

  private static String redirect(String twiMl, int end) {
    int next = twiMl.indexOf('<', end);
    return "Redirect" + (next < 0 ? "" : " " + path(twiMl.substring(end + 1, next)));
  }

  private static String verb(String tag) {
    int end = tag.indexOf(' ');
    var verb = new StringBuilder(end < 0 ? tag.replace("/", "") : tag.substring(0, end));
    for (var name : ADDRESSES) {
      var value = value(tag, name);
      if (value.startsWith("http")) {
        verb.append(' ').append(name).append('=').append(path(value));
      }
    }
    for (var name : SHOWN) {
      var value = value(tag, name);
      if (!value.isEmpty()) {
        verb.append(' ').append(name).append('=').append(value.replace(' ', '/'));
      }
    }
    return verb.toString();
  }

  private static String value(String tag, String name) {
    var before = " " + name + "=\"";
    int start = tag.indexOf(before);
    return start < 0
        ? ""
        : tag.substring(start + before.length(), tag.indexOf('"', start + before.length()));
  }

  /// Of an address of ours; what follows the path is about people.
  private static String path(String address) {
    int start = address.indexOf(OURS);
    int end = start + OURS.length();
    while (start >= 0 && end < address.length() && isOfPath(address.charAt(end))) {
      end++;
    }
    return start < 0 ? "" : address.substring(start, end);
  }

  private static boolean isOfPath(char sign) {
    return (sign >= 'a' && sign <= 'z') || sign == '-';
  }
}
