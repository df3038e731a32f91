#!/usr/bin/env bash
# A parser for AWS's cron expressions runs the job of the 31st on the first of May.
#
# aws-cron-parser 1.1.12 (npm); croner 11.0.1 (npm) reads the same days in Unix's notation.
#
# A schedule for day 31, or for 29 February, means months that have such a day. The parser adds the day
# to the month and lets the date run over: a run on 1 May, on 1 July, and each year on 1 March.
#
# One would have guessed that a day that a month has not is skipped, as EventBridge and every cron do.
# It bites whoever tests or shows schedules with it: the console promises a run that never comes.
#
# Seen:
#
#   | 0 9 15 * ? *  aws-cron-parser 2026-03-15 2026-04-15 2026-05-15 2026-06-15
#   | 0 9 15 * *    croner          2026-03-15 2026-04-15 2026-05-15 2026-06-15
#   | 0 9 31 * ? *  aws-cron-parser 2026-03-31 2026-05-01 2026-05-31 2026-07-01
#   | 0 9 31 * *    croner          2026-03-31 2026-05-31 2026-07-31 2026-08-31
#   | 0 9 29 2 ? *  aws-cron-parser 2027-03-01 2028-02-29 2029-03-01 2030-03-01
#   | 0 9 29 2 *    croner          2028-02-29 2032-02-29 2036-02-29 2040-02-29
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund aws-cron-parser@1.1.12 croner@11.0.1 >&2

cat >runs.js <<'JS'
const aws = require('aws-cron-parser')
const { Cron } = require('croner')

const from = new Date('2026-03-15T00:00:00Z')
for (const [theirs, unix] of [
  ['0 9 15 * ? *', '0 9 15 * *'],
  ['0 9 31 * ? *', '0 9 31 * *'],
  ['0 9 29 2 ? *', '0 9 29 2 *'],
]) {
  const runs = []
  const cron = aws.parse(theirs)
  for (let after = from; runs.length < 4; after = new Date(runs.at(-1).getTime() + 1000)) {
    runs.push(aws.next(cron, after))
  }
  const others = new Cron(unix, { timezone: 'UTC' }).nextRuns(4, from)
  const days = (dates) => dates.map((date) => date.toISOString().slice(0, 10)).join(' ')
  console.log(`${theirs}  aws-cron-parser ${days(runs)}`)
  console.log(`${unix.padEnd(12)}  croner          ${days(others)}`)
}
JS
node runs.js | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
