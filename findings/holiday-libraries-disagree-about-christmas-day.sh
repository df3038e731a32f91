#!/usr/bin/env bash
# Christmas Day of 2027 is no holiday in England, says a holiday library; another says it is.
#
# de.focus-shift:jollyday-core and jollyday-jaxb 2.19.0 (Maven), holidays 0.109 (PyPI), date-holidays
# 3.37.0 (npm).
#
# When a bank holiday falls on a weekend, another day is given off. Jollyday moves the holiday: the
# Saturday, 25 December 2027, is an ordinary day to it. The other two add the Monday and keep the
# Saturday. And the day that Scotland was given for the football World Cup of 2026 is known to two of
# the three.
#
# One would have guessed that libraries differ at most about remote places, and that whatever moves,
# Christmas Day is a holiday. It bites whoever is open on Saturdays: by one library the callers of
# Christmas morning are put through to an empty shop.
#
# Seen:
#
#   | eng/2026-12-26 date-holidays true
#   | eng/2026-12-26 holidays      true
#   | eng/2026-12-26 jollyday      false
#   | eng/2027-12-25 date-holidays true
#   | eng/2027-12-25 holidays      true
#   | eng/2027-12-25 jollyday      false
#   | eng/2027-12-27 date-holidays true
#   | eng/2027-12-27 holidays      true
#   | eng/2027-12-27 jollyday      true
#   | sct/2026-06-15 date-holidays false
#   | sct/2026-06-15 holidays      true
#   | sct/2026-06-15 jollyday      true
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

libraries de.focus-shift:jollyday-core:2.19.0 de.focus-shift:jollyday-jaxb:2.19.0 org.slf4j:slf4j-nop:2.0.18
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check holidays==0.109
npm install --silent --no-audit --no-fund date-holidays@3.37.0 >&2

days=(eng/2026-12-26 eng/2027-12-25 eng/2027-12-27 sct/2026-06-15)

cat >Holidays.java <<'JAVA'
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;

class Holidays {
  public static void main(String[] days) {
    var manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
    for (var each : days) {
      var parts = each.split("/");
      System.out.printf("%s jollyday      %s%n", each, manager.isHoliday(LocalDate.parse(parts[1]), parts[0]));
    }
  }
}
JAVA
cat >days.py <<'PYTHON'
import sys
from datetime import date
import holidays

for each in sys.argv[1:]:
    part, day = each.split("/")
    known = holidays.country_holidays("GB", subdiv=part.upper())
    print(f"{each} holidays      {str(date.fromisoformat(day) in known).lower()}")
PYTHON
cat >days.js <<'JS'
const Holidays = require('date-holidays')

for (const each of process.argv.slice(2)) {
  const [part, day] = each.split('/')
  const found = new Holidays('GB', part.toUpperCase()).isHoliday(`${day} 12:00:00`)
  console.log(`${each} date-holidays ${Boolean(found) && found.some(({ type }) => type === 'public')}`)
}
JS
{
  java -cp 'lib/*' Holidays.java "${days[@]}"
  venv/bin/python days.py "${days[@]}"
  node days.js "${days[@]}"
} | sort | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
