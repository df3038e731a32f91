package io.callhandoffs.hours;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.joda.time.DateTimeZone;

/// Makes `time-zones.txt` from the rules that joda-time has.
final class TimeZonesFile {

  static final Path PATH = Path.of("src/main/resources/time-zones.txt");

  /// Handoffs are kept for less than this.
  private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");

  /// There will be other rules by then.
  private static final Instant END = Instant.parse("2050-01-01T00:00:00Z");

  private TimeZonesFile() {}

  static String text() {
    var rules = new LinkedHashMap<String, String>();
    new TreeSet<>(DateTimeZone.getAvailableIDs()).forEach(id -> rules.put(id, rules(id)));
    return release()
        + "\n"
        + rules.keySet().stream()
            .collect(groupingBy(rules::get, LinkedHashMap::new, joining(" ")))
            .entrySet()
            .stream()
            .map(
                (Map.Entry<String, String> zones) -> zones.getValue() + " " + zones.getKey() + "\n")
            .collect(joining());
  }

  private static String rules(String id) {
    var zone = DateTimeZone.forID(id);
    var text = new StringBuilder(offset(zone, BEGIN));
    var before = zone.getOffset(BEGIN.toEpochMilli());
    var at = BEGIN.toEpochMilli();
    for (long next = zone.nextTransition(at);
        next != at && next < END.toEpochMilli();
        next = zone.nextTransition(at)) {
      at = next;
      // The name of the time changes as well.
      if (zone.getOffset(at) != before) {
        before = zone.getOffset(at);
        var change = Instant.ofEpochMilli(at);
        text.append(" ").append(change).append(" ").append(offset(zone, change));
      }
    }
    return text.toString();
  }

  /// `Z` is written like the others.
  private static String offset(DateTimeZone zone, Instant at) {
    var offset = ZoneOffset.ofTotalSeconds(zone.getOffset(at.toEpochMilli()) / 1000);
    return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
  }

  /// Its version is that of IANA's release, with `gtz` behind it.
  static String release() {
    return manifest("Time-Zone-Database-Version").replace("gtz", "");
  }

  private static String manifest(String attribute) {
    try {
      var name = "/" + DateTimeZone.class.getName().replace('.', '/') + ".class";
      var found = requireNonNull(DateTimeZone.class.getResource(name));
      var jar = (JarURLConnection) found.openConnection();
      return jar.getManifest().getMainAttributes().getValue(attribute);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
