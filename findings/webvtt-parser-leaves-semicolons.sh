#!/usr/bin/env bash
# A WebVTT parser reads "Marks &amp; Spencer" as "Marks &; Spencer", and serialises it as "&amp;;".
#
# webvtt-parser 2.2.0 (npm), with the entities that it knows by itself.
#
# The parser finds the six escapes of WebVTT, but replaces them without their semicolon, which stays in
# the text. No error is reported. Its own serialiser escapes the result again, so that each trip through
# the library adds a semicolon.
#
# One would have guessed that what a parser for WebVTT makes of WebVTT's own escapes is the character.
# It bites whoever takes the text of a call's transcript out of it: company names, and "5 < 6", are
# spoiled in the search index.
#
# Seen:
#
#   | first time: Marks &; Spencer, 5 <; 6 (0 errors)
#   | written: Marks &amp;; Spencer, 5 &lt;; 6
#   | second time: Marks &;; Spencer, 5 <;; 6 (0 errors)
#   | written: Marks &amp;;; Spencer, 5 &lt;;; 6
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund webvtt-parser@2.2.0 >&2

cat >cues.js <<'JS'
const { WebVTTParser, WebVTTSerializer } = require('webvtt-parser')

let file = 'WEBVTT\n\n00:00:01.000 --> 00:00:03.500\nMarks &amp; Spencer, 5 &lt; 6\n'
for (const time of ['first', 'second']) {
  const { cues, errors } = new WebVTTParser().parse(file, 'subtitles')
  console.log(`${time} time: ${cues[0].tree.children[0].value} (${errors.length} errors)`)
  file = new WebVTTSerializer().serialize(cues)
  console.log(`written: ${file.trim().split('\n').at(-1)}`)
}
JS
node cues.js | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
