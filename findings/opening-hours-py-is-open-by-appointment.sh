#!/usr/bin/env bash
# A practice that opens at other times "by appointment" is open all weekend, says a library for opening hours.
#
# opening_hours_py 2.1.4 (PyPI); opening_hours 3.15.0 (npm) beside it.
#
# In OpenStreetMap's format a rule whose state is a comment alone, neither open nor closed, makes the state
# unknown; the comment says on what it depends (section "rule modifier" of its specification). So outside
# the hours it is unknown whether Mo-Fr 09:00-17:00 || "by appointment" is open. opening_hours_py has it
# open all of Saturday and Sunday, and closed in the evenings. Only where "unknown" is written out do both
# agree, and only for the weekend.
#
# One would have guessed that what comes after the bars cannot open a place. It bites whoever routes calls
# by published hours: those of the whole weekend ring at a desk where nobody sits.
#
# Seen (Friday, 27 November 2026, at 12:00 and 21:00, Saturday at 03:00):
#
#   | Mo-Fr 09:00-17:00
#   |   opening_hours    open, closed, closed
#   |   opening_hours_py open, closed, closed
#   | Mo-Fr 09:00-17:00 || "by appointment"
#   |   opening_hours    open, unknown, unknown
#   |   opening_hours_py open, closed, open
#   | Mo-Fr 09:00-17:00; Sa "by appointment"
#   |   opening_hours    open, closed, unknown
#   |   opening_hours_py open, closed, open
#   | Mo-Fr 09:00-17:00 || unknown "by appointment"
#   |   opening_hours    open, unknown, unknown
#   |   opening_hours_py open, closed, unknown
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund opening_hours@3.15.0 >&2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check opening_hours_py==2.1.4

cat >hours.js <<'JS'
const opening_hours = require('opening_hours')

const hours = new opening_hours(process.argv[2])
const times = ['2026-11-27T12:00', '2026-11-27T21:00', '2026-11-28T03:00']
const states = times.map((time) => hours.getStateString(new Date(time), true))
console.log(`  opening_hours    ${states.join(', ')}`)
JS
cat >hours.py <<'PYTHON'
import sys
from datetime import datetime
from opening_hours import OpeningHours

hours = OpeningHours(sys.argv[1])
times = [datetime(2026, 11, 27, 12), datetime(2026, 11, 27, 21), datetime(2026, 11, 28, 3)]
print("  opening_hours_py", ", ".join(str(hours.state(time)[0]).split(".")[-1].lower() for time in times))
PYTHON
for hours in 'Mo-Fr 09:00-17:00' 'Mo-Fr 09:00-17:00 || "by appointment"' 'Mo-Fr 09:00-17:00; Sa "by appointment"' \
  'Mo-Fr 09:00-17:00 || unknown "by appointment"'; do
  echo "$hours"
  TZ=UTC node hours.js "$hours"
  venv/bin/python hours.py "$hours"
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
