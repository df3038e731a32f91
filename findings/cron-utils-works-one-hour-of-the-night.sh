#!/usr/bin/env bash
# A schedule for the night runs at 22:00 and not again until the next evening, and is described as right.
#
# com.cronutils:cron-utils 9.2.1, with its definition QUARTZ; org.quartz-scheduler:quartz 2.5.2 beside it.
#
# Quartz has ranges that go over the end: 22-6 are the hours of the night, NOV-FEB the winter, 28-3 the days
# around the first. cron-utils reads them, describes them as "between 22 and 6", and runs at their first
# value only. Of the days of the week, FRI-MON, it does all four, which makes one trust the rest; and the
# definition for Unix refuses such ranges.
#
# One would have guessed that what a library accepts and puts into words it also does. It bites whoever has
# a check or a rota run in the night: it does at ten, and it does not at midnight, two or five.
#
# Seen (from Friday, 20 November 2026, at noon):
#
#   | 0 0 22-6 * * ?         every hour between 22 and 6
#   |   cron-utils 2026-11-20T22:00 2026-11-21T22:00 2026-11-22T22:00 2026-11-23T22:00
#   |   quartz     2026-11-20T22:00 2026-11-20T23:00 2026-11-21T00:00 2026-11-21T01:00
#   | 0 0 9 28-3 * ?         at 09:00 every day between 28 and 3
#   |   cron-utils 2026-11-28T09:00 2026-12-28T09:00 2027-01-28T09:00 2027-02-28T09:00
#   |   quartz     2026-11-28T09:00 2026-11-29T09:00 2026-11-30T09:00 2026-12-01T09:00
#   | 0 0 9 1 NOV-FEB ?      at 09:00 at 1 day every month between November and February
#   |   cron-utils 2027-11-01T09:00 2028-11-01T09:00 2029-11-01T09:00 2030-11-01T09:00
#   |   quartz     2026-12-01T09:00 2027-01-01T09:00 2027-02-01T09:00 2027-11-01T09:00
#   | 0 0 9 ? * FRI-MON      at 09:00 every day between Friday and Monday
#   |   cron-utils 2026-11-21T09:00 2026-11-22T09:00 2026-11-23T09:00 2026-11-27T09:00
#   |   quartz     2026-11-21T09:00 2026-11-22T09:00 2026-11-23T09:00 2026-11-27T09:00
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

libraries com.cronutils:cron-utils:9.2.1 org.quartz-scheduler:quartz:2.5.2 org.slf4j:slf4j-nop:2.0.17

cat >Night.java <<'JAVA'
import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.quartz.CronExpression;

class Night {
  public static void main(String[] expressions) throws Exception {
    var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    var noon = ZonedDateTime.of(2026, 11, 20, 12, 0, 0, 0, ZoneOffset.UTC);
    for (var expression : expressions) {
      var cron = parser.parse(expression);
      System.out.printf("%-22s %s%n", expression, CronDescriptor.instance(Locale.UK).describe(cron));
      var times = ExecutionTime.forCron(cron);
      var quartz = new CronExpression(expression);
      quartz.setTimeZone(TimeZone.getTimeZone("UTC"));
      List<String> ours = new ArrayList<>();
      List<String> theirs = new ArrayList<>();
      var our = noon;
      var their = Date.from(noon.toInstant());
      for (var run = 0; run < 4; run++) {
        our = times.nextExecution(our).orElseThrow();
        their = quartz.getNextValidTimeAfter(their);
        ours.add(our.toString().substring(0, 16));
        theirs.add(their.toInstant().toString().substring(0, 16));
      }
      System.out.printf("  %-10s %s%n", "cron-utils", String.join(" ", ours));
      System.out.printf("  %-10s %s%n", "quartz", String.join(" ", theirs));
    }
  }
}
JAVA
java -cp 'lib/*' Night.java '0 0 22-6 * * ?' '0 0 9 28-3 * ?' '0 0 9 1 NOV-FEB ?' '0 0 9 ? * FRI-MON' | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
