#!/usr/bin/env bash
# A four-hour shift ends after three hours, or a day's duty an hour late, by two calendar libraries.
#
# icalendar 7.3.2 (PyPI), node-ical 0.26.1 (npm); org.mnode.ical4j:ical4j 4.4.0 (Maven) beside them.
#
# RFC 5545 tells two kinds of duration apart: hours are exact, days keep the time of day. In the night in
# which the clocks go forward that is an hour's difference. icalendar adds all durations to the time of
# day: PT4H from 23:30 ends at 03:30, three hours later. node-ical adds all as exact hours: P1D from
# 09:00 ends at 10:00. ical4j does both as the standard has it.
#
# One would have guessed that at least "four hours" is beyond doubt. It bites whoever reads duty rosters
# from .ics files: between the two ends nobody is on call.
#
# Seen (28 to 29 March 2026 in Berlin):
#
#   | 20260328T233000/PT4H
#   | icalendar 2026-03-29T01:30Z
#   | node-ical 2026-03-29T02:30Z
#   | ical4j    2026-03-29T02:30Z
#   | 20260328T090000/PT24H
#   | icalendar 2026-03-29T07:00Z
#   | node-ical 2026-03-29T08:00Z
#   | ical4j    2026-03-29T08:00Z
#   | 20260328T090000/P1D
#   | icalendar 2026-03-29T07:00Z
#   | node-ical 2026-03-29T08:00Z
#   | ical4j    2026-03-29T07:00Z
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
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check icalendar==7.3.2 tzdata==2026.6
npm install --silent --no-audit --no-fund node-ical@0.26.1 >&2

# calendar START DURATION
calendar() {
  printf '%s\r\n' BEGIN:VCALENDAR VERSION:2.0 PRODID:-//example//EN BEGIN:VEVENT UID:1 DTSTAMP:20260101T000000Z \
    "DTSTART;TZID=Europe/Berlin:$1" "DURATION:$2" END:VEVENT END:VCALENDAR
}

cat >end.py <<'PYTHON'
import sys
from datetime import timezone
import icalendar

with open(sys.argv[1], "rb") as file:
    event = icalendar.Calendar.from_ical(file.read()).walk("VEVENT")[0]
print("icalendar", event.end.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%MZ"))
PYTHON
cat >end.js <<'JS'
const event = Object.values(require('node-ical').sync.parseFile(process.argv[2])).find(({ type }) => type === 'VEVENT')
console.log('node-ical ' + event.end.toISOString().replace(':00.000Z', 'Z'))
JS
cat >End.java <<'JAVA'
import java.io.FileReader;
import java.time.ZonedDateTime;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;

class End {
  public static void main(String[] file) throws Exception {
    VEvent event = (VEvent) new CalendarBuilder().build(new FileReader(file[0])).getComponents("VEVENT").get(0);
    var end = (ZonedDateTime) (Object) event.getEndDate(true).get().getDate();
    System.out.println("ical4j    " + end.toInstant().toString().replace(":00Z", "Z"));
  }
}
JAVA
for each in 20260328T233000/PT4H 20260328T090000/PT24H 20260328T090000/P1D; do
  calendar "${each%/*}" "${each#*/}" >duty.ics
  echo "$each"
  venv/bin/python end.py duty.ics
  node end.js duty.ics
  java -cp 'lib/*' End.java duty.ics
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
