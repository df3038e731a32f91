#!/usr/bin/env bash
# A shift on weekdays is listed twice, and the month's last Friday comes on New Year's Day.
#
# github.com/apognu/gocal 0.9.1 (Go); org.dmfs:lib-recur 0.17.1 (Maven) beside it.
#
# RFC 5545 has weekdays as a weekly rule or as a daily one that BYDAY limits (3.3.10); the weekly one is read
# rightly. For the daily one gocal takes, from each day on, a whole week: ten shifts, which are two weeks', are
# used up on the second Monday, four days having two. Of "the last Friday" it takes the Friday of the seven
# days from the same day of each month on: in December that is 1 January. Of "the 1st and the 15th" it reads
# neither and repeats the day of the start. There is no error; its README says it may not cover all cases.
#
# One would have guessed that a case not covered is refused, or handed to the caller as it is. It bites
# whoever reads from a calendar who is on call: on 12 November nobody is, and on Christmas Day neither.
#
# Seen (from November 2026):
#
#   | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
#   |   lib-recur 11-02 11-03 11-04 11-05 11-06 11-09 11-10 11-11 11-12 11-13
#   |   gocal     11-02 11-03 11-04 11-05 11-06 11-09 11-10 11-11 11-12 11-13
#   | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
#   |   lib-recur 11-02 11-03 11-04 11-05 11-06 11-09 11-10 11-11 11-12 11-13
#   |   gocal     11-02 11-03 11-04 11-05 11-06 11-03 11-04 11-05 11-06 11-09
#   | FREQ=MONTHLY;BYDAY=-1FR;COUNT=3
#   |   lib-recur 11-27 12-25 01-29
#   |   gocal     11-27 01-01 01-29
#   | FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4
#   |   lib-recur 11-01 11-15 12-01 12-15
#   |   gocal     11-01 12-01 01-01 02-01
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

libraries org.dmfs:lib-recur:0.17.1

cat >Roster.java <<'JAVA'
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;

class Roster {
  public static void main(String[] roster) throws Exception {
    var days = new RecurrenceRule(roster[1]).iterator(DateTime.parse(roster[0] + "T090000Z"));
    System.out.print("  lib-recur");
    while (days.hasNext()) {
      var day = days.nextDateTime();
      System.out.printf(" %02d-%02d", day.getMonth() + 1, day.getDayOfMonth());
    }
    System.out.println();
  }
}
JAVA
cat >roster.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/apognu/gocal"
)

func main() {
	start, rule := os.Args[1], os.Args[2]
	calendar := gocal.NewParser(strings.NewReader(strings.Join([]string{
		"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.com//roster//EN", "BEGIN:VEVENT", "UID:1@example.com",
		"DTSTAMP:20261101T000000Z", "DTSTART:" + start + "T090000Z", "DTEND:" + start + "T170000Z", "RRULE:" + rule,
		"SUMMARY:On call", "END:VEVENT", "END:VCALENDAR", "",
	}, "\r\n")))
	from, to := time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC), time.Date(2027, 6, 1, 0, 0, 0, 0, time.UTC)
	calendar.Start, calendar.End = &from, &to
	if err := calendar.Parse(); err != nil {
		panic(err)
	}
	fmt.Print("  gocal    ")
	for _, event := range calendar.Events {
		fmt.Print(event.Start.Format(" 01-02"))
	}
	fmt.Println()
}
GO
go mod init roster 2>go.log
go get github.com/apognu/gocal@v0.9.1 2>>go.log || { cat go.log >&2; exit 1; }

while read -r start rule; do
  echo "$rule"
  java -cp 'lib/*' Roster.java "$start" "$rule"
  go run roster.go "$start" "$rule"
done <<'RULES' | tee seen
20261102 FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
20261102 FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10
20261127 FREQ=MONTHLY;BYDAY=-1FR;COUNT=3
20261101 FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=4
RULES

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
