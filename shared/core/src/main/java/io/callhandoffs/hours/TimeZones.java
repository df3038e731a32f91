package io.callhandoffs.hours;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// The rules of time zones as this project ships them, in the file `time-zones.txt`. Governments
/// change them several times a year, and the Java runtime that AWS provides follows months later:
/// in winter 2026 its offices in Vancouver opened an hour late.
///
/// The file's first line is the release of [IANA's database](https://www.iana.org/time-zones); each
/// other line has the names of zones whose clocks agree, their offset at the beginning of 2020, and
/// every change until 2050: `Europe/London Europe/Jersey +00:00 2020-03-29T01:00:00Z +01:00 …`.
public final class TimeZones {

  private static final String FILE = "/time-zones.txt";

  private static final Map<String, ZoneRules> READ = new ConcurrentHashMap<>();

  private TimeZones() {}

  /// Read once, when the first zone is asked for.
  private static final class Contents {
    static final List<String> LINES = lines();
    static final Map<String, String> BY_ZONE = byZone();

    private static List<String> lines() {
      var file = requireNonNull(TimeZones.class.getResourceAsStream(FILE), FILE);
      try (var reader = new BufferedReader(new InputStreamReader(file, US_ASCII))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Map<String, String> byZone() {
      var lines = new HashMap<String, String>();
      for (var line : LINES.subList(1, LINES.size())) {
        var names = line.substring(0, rulesIn(line)).split(" ", -1);
        for (var name : names) {
          lines.put(name, line);
        }
      }
      return lines;
    }
  }

  /// Which release of the database decides, such as `2026f`.
  public static String release() {
    return Contents.LINES.getFirst();
  }

  /// The names of all zones, in alphabetical order.
  public static SortedSet<String> ids() {
    return new TreeSet<>(Contents.BY_ZONE.keySet());
  }

  /// Whether there is such a zone. Names that were given up are still known to the Java runtime.
  static boolean isKnown(String id) {
    return Contents.BY_ZONE.containsKey(id) || ZoneRulesProvider.getAvailableZoneIds().contains(id);
  }

  static ZoneRules rules(String id) {
    return READ.computeIfAbsent(id, TimeZones::read);
  }

  private static ZoneRules read(String id) {
    var line = Contents.BY_ZONE.get(id);
    return line == null ? ZoneId.of(id).getRules() : parsed(line.substring(rulesIn(line) + 1));
  }

  /// Names begin with a letter, and offsets with a sign.
  private static int rulesIn(String line) {
    int plus = line.indexOf(" +");
    int minus = line.indexOf(" -");
    return plus < 0 || (minus >= 0 && minus < plus) ? minus : plus;
  }

  private static ZoneRules parsed(String text) {
    var words = text.split(" ", -1);
    var first = ZoneOffset.of(words[0]);
    var changes = new ArrayList<ZoneOffsetTransition>();
    var before = first;
    for (int i = 1; i < words.length; i += 2) {
      var after = ZoneOffset.of(words[i + 1]);
      var at = LocalDateTime.ofInstant(Instant.parse(words[i]), before);
      changes.add(ZoneOffsetTransition.of(at, before, after));
      before = after;
    }
    return ZoneRules.of(first, first, List.of(), changes, List.of());
  }
}
