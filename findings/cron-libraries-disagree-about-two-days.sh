#!/usr/bin/env bash
# A rota for the first of the month and for Mondays waits until the first is a Monday.
#
# cron-converter 2.0.2 (PyPI), com.cronutils:cron-utils 9.2.1 (Maven) with its definitions for Unix, Spring
# and cron4j; croniter 7.0.0 (PyPI) and croner 11.0.1 (npm) beside them.
#
# Where cron is given a day of the month and a day of the week, it runs when either is right (crontab(5)).
# cron-converter, which says it reads cron, runs when both are. cron-utils follows whomever its definition
# names, Unix by either and Spring and cron4j by both, and describes all three in the same words.
#
# One would have guessed that these five fields mean one thing. It bites whoever shows or plans with another
# library than the one that runs the job: in 2027 the duty changes 61 times or three times.
#
# Seen (0 9 1 * 1 in 2027):
#
#   | croniter             61 runs, first 01-01 01-04 01-11
#   | croner               61 runs, first 01-01 01-04 01-11
#   | cron-converter       3 runs, first 02-01 03-01 11-01
#   | cron-utils UNIX      61 runs, first 01-01 01-04 01-11, "at 09:00 at 1 day at Monday day"
#   | cron-utils SPRING53  3 runs, first 02-01 03-01 11-01, "at 09:00 at 1 day at Monday day"
#   | cron-utils CRON4J    3 runs, first 02-01 03-01 11-01, "at 09:00 at 1 day at Monday day"
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

libraries com.cronutils:cron-utils:9.2.1 org.slf4j:slf4j-nop:2.0.17
npm install --silent --no-audit --no-fund croner@11.0.1 >&2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check cron-converter==2.0.2 croniter==7.0.0

cat >rota.py <<'PYTHON'
from datetime import datetime, timezone
from cron_converter import Cron
from croniter import croniter


def show(name, following):
    days = []
    while (run := following()).year == 2027:
        days.append(f"{run:%m-%d}")
    print(f"{name:20} {len(days)} runs, first", *days[:3])


start = datetime(2026, 12, 31, 23, tzinfo=timezone.utc)
expression = "0 9 1 * 1"
times = croniter(expression, start)
show("croniter", lambda: times.get_next(datetime))
show("cron-converter", Cron(expression).schedule(start).next)
PYTHON
cat >rota.mjs <<'JS'
import { Cron } from 'croner'

const days = new Cron('0 9 1 * 1', { timezone: 'UTC' })
  .nextRuns(100, new Date('2026-12-31T23:00:00Z'))
  .map((run) => run.toISOString())
  .filter((run) => run.startsWith('2027'))
  .map((run) => run.slice(5, 10))
console.log(`${'croner'.padEnd(20)} ${days.length} runs, first ${days.slice(0, 3).join(' ')}`)
JS
cat >Rota.java <<'JAVA'
import com.cronutils.descriptor.CronDescriptor;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

class Rota {
  public static void main(String[] none) {
    for (var type : new CronType[] {CronType.UNIX, CronType.SPRING53, CronType.CRON4J}) {
      var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(type));
      var cron = parser.parse(type == CronType.SPRING53 ? "0 0 9 1 * 1" : "0 9 1 * 1");
      var times = ExecutionTime.forCron(cron);
      List<String> days = new ArrayList<>();
      var run = ZonedDateTime.of(2026, 12, 31, 23, 0, 0, 0, ZoneOffset.UTC);
      while ((run = times.nextExecution(run).orElseThrow()).getYear() == 2027) {
        days.add(run.toString().substring(5, 10));
      }
      System.out.printf("%-20s %s runs, first %s, \"%s\"%n", "cron-utils " + type, days.size(),
          String.join(" ", days.subList(0, 3)), CronDescriptor.instance(Locale.UK).describe(cron));
    }
  }
}
JAVA
{
  venv/bin/python rota.py | sed -n 1p
  node rota.mjs
  venv/bin/python rota.py | sed -n 2p
  java -cp 'lib/*' Rota.java
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
