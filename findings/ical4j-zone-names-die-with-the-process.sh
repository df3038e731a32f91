#!/usr/bin/env bash
# A start that ical4j has parsed cannot be stored as text and read back elsewhere.
#
# org.mnode.ical4j:ical4j 4.4.0.
#
# DTSTART;TZID=Europe/Berlin becomes a java.time.ZonedDateTime whose zone is not Europe/Berlin but one
# that the library registered in this process under a random name, "ical4j~" and a UUID. It is equal
# to no date in ZoneId.of("Europe/Berlin"), and its toString(), read in another process (one with the
# same library), is refused, though there the same file parses.
# An end that the library works out from a duration even goes into .ics files with that name.
#
# One would have guessed that a zone named by the tz database keeps its name, so that a ZonedDateTime
# is what it is everywhere: equal to others, and fit for a database, a queue or a log.
#
# Seen (the UUID, which changes, written as UUID):
#
#   | parsed: 2026-06-01T09:00+02:00[ical4j~UUID]
#   | start written: DTSTART;TZID=Europe/Berlin:20260601T090000
#   | end written: DTEND;TZID=ical4j~UUID:20260601T100000
#   | read by who parsed it: true
#   | equal to it: false
#   | read elsewhere: refused
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

cat >Start.java <<'JAVA'
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;

class Start {
  static VEvent event() throws Exception {
    var calendar =
        String.join(
            "\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example//EN",
            "BEGIN:VEVENT", "UID:1", "DTSTAMP:20260101T000000Z",
            "DTSTART;TZID=Europe/Berlin:20260601T090000", "DURATION:PT1H",
            "END:VEVENT", "END:VCALENDAR", "");
    return (VEvent) new CalendarBuilder().build(new StringReader(calendar)).getComponents("VEVENT").get(0);
  }

  public static void main(String[] stored) throws Exception {
    var event = event();
    var start = (ZonedDateTime) (Object) event.getDateTimeStart().getDate();
    if (stored.length == 0) {
      System.out.println(start);
      return;
    }
    System.out.println("parsed: " + stored[0]);
    System.out.print("start written: " + event.getDateTimeStart());
    System.out.print("end written: " + event.getEndDate(true).get());
    System.out.println("read by who parsed it: " + start.equals(ZonedDateTime.parse(start.toString())));
    System.out.println(
        "equal to it: " + start.equals(start.withZoneSameInstant(ZoneId.of("Europe/Berlin"))));
    try {
      System.out.println("read elsewhere: " + ZonedDateTime.parse(stored[0]));
    } catch (DateTimeException e) {
      System.out.println("read elsewhere: refused");
    }
  }
}
JAVA
javac -cp 'lib/*' Start.java
stored=$(java -cp 'lib/*:.' Start)
java -cp 'lib/*:.' Start "$stored" | sed -E 's/~[0-9a-f-]{36}/~UUID/g; s/\r//' | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
