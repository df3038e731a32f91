#!/usr/bin/env bash
# New Year's Day is a working day in London, every year, says a library for opening hours.
#
# opening_hours_py 2.1.4 (PyPI); opening_hours 3.15.0 (npm) beside it.
#
# "Mo-Fr 09:00-17:00; PH off" means closed on public holidays. opening_hours_py says it loads the local ones
# for a country or for a place's coordinates, but leaves out all that are not the same in the whole country. In
# the United Kingdom these are New Year's Day (Scotland has two), Easter Monday and the day in August. It
# cannot be told in which part one is, and does not say that anything is missing.
#
# One would have guessed that a country whose holidays are known at all has a New Year's Day. It bites
# whoever keeps hours by it: on three of England's eight holidays the callers are put through.
#
# Seen (at noon, in London):
#
#   | 2026-01-01 opening_hours closed, opening_hours_py open
#   | 2026-04-03 opening_hours closed, opening_hours_py closed
#   | 2026-04-06 opening_hours closed, opening_hours_py open
#   | 2026-05-04 opening_hours closed, opening_hours_py closed
#   | 2026-05-25 opening_hours closed, opening_hours_py closed
#   | 2026-08-31 opening_hours closed, opening_hours_py open
#   | 2026-12-25 opening_hours closed, opening_hours_py closed
#   | 2026-12-28 opening_hours closed, opening_hours_py closed
#   | 2027-01-01 opening_hours closed, opening_hours_py open
#   | 2027-01-04 opening_hours open, opening_hours_py open
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

const place = { lat: 51.5, lon: -0.1, address: { country_code: 'gb', state: 'England' } }
const hours = new opening_hours('Mo-Fr 09:00-17:00; PH off', place)
for (const day of process.argv.slice(2)) {
  console.log(`${day} opening_hours ${hours.getState(new Date(`${day}T12:00`)) ? 'open' : 'closed'}`)
}
JS
cat >hours.py <<'PYTHON'
import sys
from datetime import datetime
from opening_hours import OpeningHours

for place in ({"country": "GB"}, {"coords": (51.5, -0.1), "auto_country": True}):
    hours = OpeningHours("Mo-Fr 09:00-17:00; PH off", **place)
    with open(f"by-{next(iter(place))}", "w") as file:
        for day in sys.argv[1:]:
            state = "open" if hours.is_open(datetime.fromisoformat(f"{day}T12:00")) else "closed"
            print("opening_hours_py", state, file=file)
PYTHON
days=(2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01 2027-01-04)
TZ=Europe/London node hours.js "${days[@]}" >by-state
venv/bin/python hours.py "${days[@]}"
cmp by-country by-coords
paste -d, by-state by-country | sed 's/,/, /' | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
