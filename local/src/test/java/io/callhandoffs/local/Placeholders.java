package io.callhandoffs.local;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Takes the place of what is new each time: ids by the order in which they come up, times, and the
/// ids of requests, which are all one in the SAM CLI.
final class Placeholders {

  private static final Pattern ID =
      Pattern.compile("\\b(?:dst_[0-9a-z]{20}|(?:hnd_|AC|CA|PN|RE)[0-9a-f]{32})\\b");
  private static final Pattern REQUEST =
      Pattern.compile("\\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");

  private final Map<String, String> ids = new HashMap<>();

  String in(String text) {
    var timeless = TIME.matcher(text).replaceAll("<time>");
    return ID.matcher(REQUEST.matcher(timeless).replaceAll("<request>"))
        .replaceAll(id -> ids.computeIfAbsent(id.group(), _ -> "<id " + (ids.size() + 1) + ">"));
  }
}
