#!/usr/bin/env bash
# The time zones of ical4j's registry change to summer time hours too early or too late.
#
# org.mnode.ical4j:ical4j 4.4.0.
#
# TimeZoneRegistry.getTimeZone returns a java.util.TimeZone. Asked which offset holds at an instant,
# it is off by about twice the zone's distance from UTC: New York changes nine hours early, Los
# Angeles fifteen, Berlin three hours late and Sydney twenty-one. Dates that the library parses
# itself go another way and are right, so the two halves of one library disagree on such a day.
#
# One would have guessed that a java.util.TimeZone can stand in for another, as in
# Calendar.getInstance(zone) or DateFormat.setTimeZone(zone). It bites whoever formats with it: the
# evening before the clocks change, all hours in New York are an hour late.
#
# Seen:
#
#   | America/Los_Angeles first change of 2025: 2025-03-09T10:00:00Z, ical4j 2025-03-08T19:00:00Z
#   | America/New_York    first change of 2025: 2025-03-09T07:00:00Z, ical4j 2025-03-08T22:00:00Z
#   | Europe/Berlin       first change of 2025: 2025-03-30T01:00:00Z, ical4j 2025-03-30T04:00:00Z
#   | Australia/Sydney    first change of 2025: 2025-04-05T16:00:00Z, ical4j 2025-04-06T13:00:00Z
#   | the evening before in New York: 19:30, ical4j 20:30
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

libraries() {
  {
    local group artifact version
    echo '<project><modelVersion>4.0.0</modelVersion>'
    echo '<groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
    for coordinates in "$@"; do
      IFS=: read -r group artifact version <<<"$coordinates"
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId>"
      echo "<version>$version</version></dependency>"
    done
    echo '</dependencies></project>'
  } >pom.xml
  mvn -q -B -Dstyle.color=never -DoutputDirectory="$work/lib" \
    org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies >&2
}

libraries org.mnode.ical4j:ical4j:4.4.0 org.slf4j:slf4j-nop:2.0.12

cat >Change.java <<'JAVA'
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.LongUnaryOperator;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;

class Change {
  static Instant firstChange(LongUnaryOperator offset) {
    long minute = Instant.parse("2025-01-01T00:00:00Z").toEpochMilli();
    long before = offset.applyAsLong(minute);
    while (offset.applyAsLong(minute) == before) {
      minute += 60_000;
    }
    return Instant.ofEpochMilli(minute);
  }

  public static void main(String[] args) throws Exception {
    var registry = TimeZoneRegistryFactory.getInstance().createRegistry();
    for (var id : List.of("America/Los_Angeles", "America/New_York", "Europe/Berlin", "Australia/Sydney")) {
      var rules = ZoneId.of(id).getRules();
      var zone = registry.getTimeZone(id);
      System.out.printf(
          "%-19s first change of 2025: %s, ical4j %s%n",
          id,
          firstChange(at -> rules.getOffset(Instant.ofEpochMilli(at)).getTotalSeconds()),
          firstChange(zone::getOffset));
    }
    var format = new SimpleDateFormat("HH:mm");
    format.setTimeZone(registry.getTimeZone("America/New_York"));
    var evening = Instant.parse("2025-03-09T00:30:00Z");
    System.out.printf(
        "the evening before in New York: %s, ical4j %s%n",
        evening.atZone(ZoneId.of("America/New_York")).toLocalTime(), format.format(Date.from(evening)));
  }
}
JAVA
java -cp 'lib/*' Change.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
