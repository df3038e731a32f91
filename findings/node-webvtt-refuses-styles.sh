#!/usr/bin/env bash
# A WebVTT parser refuses files with a style, a region or a blank line too many.
#
# node-webvtt 2.0.0 (npm).
#
# Every block that is neither a note nor a cue is taken for a cue without time. So the format's STYLE and
# REGION blocks are refused; and the file is cut where two line ends follow each other, so that three
# blank lines between cues, of which the format allows any number, make an empty "cue" that is refused
# as well. Two happen to pass. Only if told not to be strict does it read them all, and then it reads
# what is wrong, too.
#
# One would have guessed that a parser that is strict refuses what the format forbids. It bites whoever
# reads transcripts of several makers: "Invalid cue timestamp" is said of a file whose times are valid.
#
# Seen:
#
#   | plain: 2 cues; not strict: Hello, Bye
#   | note: 2 cues; not strict: Hello, Bye
#   | style: Cue identifier needs to be followed by timestamp (cue #0); not strict: Hello, Bye
#   | region: Cue identifier needs to be followed by timestamp (cue #0); not strict: Hello, Bye
#   | two blank lines: 2 cues; not strict: Hello, Bye
#   | three blank lines: Invalid cue timestamp (cue #1); not strict: Hello, Bye
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund node-webvtt@2.0.0 >&2

cat >files.js <<'JS'
const { parse } = require('node-webvtt')

const hello = '00:00:01.000 --> 00:00:02.000\nHello\n'
const bye = '00:00:03.000 --> 00:00:04.000\nBye\n'
const files = {
  plain: `WEBVTT\n\n${hello}\n${bye}`,
  note: `WEBVTT\n\nNOTE A call\n\n${hello}\n${bye}`,
  style: `WEBVTT\n\nSTYLE\n::cue { color: navy }\n\n${hello}\n${bye}`,
  region: `WEBVTT\n\nREGION\nid:desk\n\n${hello}\n${bye}`,
  'two blank lines': `WEBVTT\n\n${hello}\n\n${bye}`,
  'three blank lines': `WEBVTT\n\n${hello}\n\n\n${bye}`,
}
for (const [what, file] of Object.entries(files)) {
  let strict
  try {
    strict = `${parse(file).cues.length} cues`
  } catch ({ message }) {
    strict = message
  }
  const texts = parse(file, { strict: false }).cues.map(({ text }) => text)
  console.log(`${what}: ${strict}; not strict: ${texts.join(', ')}`)
}
JS
node files.js | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
