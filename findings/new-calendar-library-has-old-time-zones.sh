#!/usr/bin/env bash
# A new calendar library brings time zones of its own, and old ones.
#
# org.mnode.ical4j:ical4j 4.4.0, com.ibm.icu:icu4j 79.1, joda-time:joda-time 2.15.1.
#
# Each of the three carries its own copy of the world's time zones. Of three current releases
# joda-time's is of summer 2026, icu4j's a step behind, and ical4j's of early 2025, before British
# Columbia, Alberta and Morocco gave up changing their clocks; so from autumn 2026 on the calendar
# library reads "09:00 in Vancouver" an hour late. What the JDK or the system knows does not matter.
#
# One would have guessed that a library of today knows the time of today, or that it asks the JDK,
# which one keeps current. It bites whoever reads opening hours or appointments from .ics files.
#
# Seen (hours from UTC):
#
#   | America/Vancouver  on 1 December 2026: joda-time -7, icu4j -7, ical4j -8
#   | America/Edmonton   on 1 December 2026: joda-time -6, icu4j -6, ical4j -7
#   | Africa/Casablanca  on 1 December 2026: joda-time +0, icu4j +0, ical4j +1
#   | America/Havana     on 1 December 2026: joda-time -4, icu4j -5, ical4j -5
#   | Europe/Berlin      on 1 December 2026: joda-time +1, icu4j +1, ical4j +1
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

libraries org.mnode.ical4j:ical4j:4.4.0 com.ibm.icu:icu4j:79.1 joda-time:joda-time:2.15.1 \
  org.slf4j:slf4j-nop:2.0.12

cat >Zones.java <<'JAVA'
import com.ibm.icu.util.TimeZone;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.joda.time.DateTimeZone;

class Zones {
  static final double HOUR = 3_600_000;

  /// What the calendar library makes of an event's start, in that zone.
  static ZonedDateTime start(String zone, String local) throws Exception {
    var calendar =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN",
            "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=" + zone + ":" + local,
            "END:VEVENT", "END:VCALENDAR", "");
    VEvent event =
        (VEvent) new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT").get(0);
    return (ZonedDateTime) (Object) event.getDateTimeStart().getDate();
  }

  public static void main(String[] args) throws Exception {
    for (var zone :
        List.of("America/Vancouver", "America/Edmonton", "Africa/Casablanca", "America/Havana", "Europe/Berlin")) {
      var start = start(zone, "20261201T090000");
      long at = start.toInstant().toEpochMilli();
      System.out.printf(
          "%-18s on 1 December 2026: joda-time %+.0f, icu4j %+.0f, ical4j %+.0f%n",
          zone,
          DateTimeZone.forID(zone).getOffset(at) / HOUR,
          TimeZone.getTimeZone(zone).getOffset(at) / HOUR,
          start.getOffset().getTotalSeconds() / 3600.0);
    }
  }
}
JAVA
java -cp 'lib/*' Zones.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
