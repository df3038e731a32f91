#!/usr/bin/env bash
# A transfer written with SIP's short header names has no target, no referrer or no timer.
#
# javax.sip:jain-sip-ri 1.3.0-91 (Maven), sip.js 0.21.2, jssip 3.13.8 and drachtio-srf 5.0.29 (npm),
# github.com/emiago/sipgo 1.7.3 (Go), sipmessage 0.7.1 (PyPI).
#
# SIP gives headers names of one letter, for the sake of small packets: k is Supported, r is Refer-To, b
# Referred-By, o Event and x Session-Expires. Of six libraries one knows these five. sipgo and drachtio-srf
# see no Refer-To in such a REFER; JAIN SIP takes its b for a fault and leaves the header out; SIP.js and
# JsSIP, and sipgo again, do not even know k, which is in RFC 3261 itself. None refuses the message. And sipgo
# can be told to write short names, which it then cannot read.
#
# One would have guessed that names are a settled matter: RFC 3261 has both forms accepted (7.3.3). It
# bites whoever moves calls by REFER: it works with all telephones but those of one make, which save bytes.
#
# Seen:
#
#   | jain-sip     Supported yes  Refer-To yes  Referred-By -    Event yes  Session-Expires yes
#   | sip.js       Supported -    Refer-To yes  Referred-By -    Event -    Session-Expires -
#   | jssip        Supported -    Refer-To yes  Referred-By -    Event yes  Session-Expires yes
#   | drachtio-srf Supported yes  Refer-To -    Referred-By -    Event -    Session-Expires -
#   | sipgo        Supported -    Refer-To -    Referred-By -    Event -    Session-Expires -
#   | sipmessage   Supported yes  Refer-To yes  Referred-By yes  Event yes  Session-Expires yes
#   | sipgo to sipgo: r: <sip:bob@example.com> has no Refer-To
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

libraries javax.sip:jain-sip-ri:1.3.0-91
npm install --silent --no-audit --no-fund sip.js@0.21.2 jssip@3.13.8 drachtio-srf@5.0.29 >&2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check sipmessage==0.7.1

printf '%s\r\n' 'REFER sip:desk@pbx.example.org SIP/2.0' 'v: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1' \
  'f: <sip:jane@example.com>;tag=1' 't: <sip:desk@pbx.example.org>;tag=2' 'i: 1@192.0.2.1' 'CSeq: 1 REFER' \
  'Max-Forwards: 70' 'm: <sip:jane@192.0.2.1>' 'k: timer' 'r: <sip:bob@example.com>' 'b: <sip:jane@example.com>' \
  'o: refer' 'x: 1800' 'l: 0' '' >message

cat >Names.java <<'JAVA'
import gov.nist.javax.sip.parser.StringMsgParser;
import java.nio.file.Files;
import java.nio.file.Path;

class Names {
  public static void main(String[] names) throws Exception {
    var bytes = Files.readAllBytes(Path.of("message"));
    var message = new StringMsgParser().parseSIPMessage(bytes, true, false, null);
    for (var name : names) {
      System.out.println("jain-sip " + name + " " + (message.getHeader(name) != null));
    }
  }
}
JAVA
cat >names.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { Core } from 'sip.js'
import Srf from 'drachtio-srf'
import JsSIPParser from 'jssip/lib/Parser.js'

const text = readFileSync('message', 'utf8')
const quiet = { debug() {}, warn() {}, error() {} }
const sipjs = Core.Parser.parseMessage(text, quiet)
const jssip = JsSIPParser.parseMessage(text, {})
const drachtio = new Srf.SipMessage(text)
for (const name of process.argv.slice(2)) {
  console.log('sip.js', name, sipjs.hasHeader(name))
  console.log('jssip', name, jssip.hasHeader(name))
  console.log('drachtio-srf', name, drachtio.has(name))
}
JS
cat >names.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/emiago/sipgo/sip"
)

func main() {
	text, _ := os.ReadFile("message")
	message, err := sip.ParseMessage(text)
	if err != nil {
		panic(err)
	}
	for _, name := range os.Args[1:] {
		fmt.Println("sipgo", name, len(message.GetHeaders(name)) > 0)
	}
	bob := sip.Uri{Scheme: "sip", User: "bob", Host: "example.com"}
	refer := sip.NewRequest(sip.REFER, bob)
	refer.AppendHeader(&sip.ReferToHeader{Address: bob})
	refer.CompactHeaders = true
	line := strings.Split(refer.String(), "\r\n")[1]
	read, err := sip.ParseMessage([]byte(refer.String()))
	if err != nil {
		panic(err)
	}
	if read.(*sip.Request).ReferTo() == nil {
		fmt.Println("own", line, "has no Refer-To")
	} else {
		fmt.Println("own", line, "has a Refer-To")
	}
}
GO
cat >names.py <<'PYTHON'
import sys
from sipmessage import Message

with open("message", "rb") as file:
    headers = Message.parse(file.read()).headers
for name in sys.argv[1:]:
    print("sipmessage", name, str(name in headers.keys()).lower())
PYTHON
go mod init names 2>go.log
go get github.com/emiago/sipgo@v1.7.3 2>>go.log || { cat go.log >&2; exit 1; }

names=(Supported Refer-To Referred-By Event Session-Expires)
{
  java -cp 'lib/*' Names.java "${names[@]}"
  node names.mjs "${names[@]}"
  go run names.go "${names[@]}"
  venv/bin/python names.py "${names[@]}"
} >each
for library in jain-sip sip.js jssip drachtio-srf sipgo sipmessage; do
  printf '%-12s' "$library"
  for name in "${names[@]}"; do
    found=$(awk -v library="$library" -v name="$name" '$1 == library && $2 == name { print $3 }' each)
    printf ' %s %-4s' "$name" "$(sed 's/true/yes/; s/false/-/' <<<"$found")"
  done
  echo
done | sed 's/ *$//' >seen
sed -n 's/^own/sipgo to sipgo:/p' each >>seen
cat seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
