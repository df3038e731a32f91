#!/usr/bin/env bash
# A recording with an odd number of samples ends with a click, since the padding is taken for a sample.
#
# wavefile 11.0.0 (npm); soundfile 0.13.1 (PyPI) beside it.
#
# Chunks of a WAV file begin at even places, so after an odd number of bytes comes one more, a zero,
# which the chunk's size does not count. wavefile counts it. In telephones' mu-law a zero byte is the
# loudest negative value, so that three samples of silence become silence and a bang.
#
# One would have guessed that the size in the file is believed. It bites whoever joins announcements:
# every other recording has a sample too many, and one can hear it.
#
# Seen (a file of three silent mu-law samples, 0xFF):
#
#   | wavefile:  size in the file 3
#   | wavefile:  samples 0 0 0 -32124
#   | soundfile: samples 0 0 0
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm install --silent --no-audit --no-fund wavefile@11.0.0 >&2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check soundfile==0.13.1 numpy==2.2.6

cat >recording.py <<'PYTHON'
import struct

samples = b"\xff" * 3
chunks = b"fmt " + struct.pack("<IHHIIHHH", 18, 7, 1, 8000, 8000, 1, 8, 0)
chunks += b"fact" + struct.pack("<II", 4, len(samples))
chunks += b"data" + struct.pack("<I", len(samples)) + samples + b"\0"
with open("recording.wav", "wb") as file:
    file.write(b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks)
PYTHON
cat >samples.js <<'JS'
const { readFileSync } = require('node:fs')
const { WaveFile } = require('wavefile')

const file = new WaveFile(readFileSync('recording.wav'))
console.log(`wavefile:  size in the file ${file.data.chunkSize}`)
file.fromMuLaw()
console.log(`wavefile:  samples ${Array.from(file.getSamples()).join(' ')}`)
JS
cat >samples.py <<'PYTHON'
import soundfile

print("soundfile: samples", *soundfile.read("recording.wav", dtype="int16")[0])
PYTHON
python3 recording.py
{
  node samples.js
  venv/bin/python samples.py
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
