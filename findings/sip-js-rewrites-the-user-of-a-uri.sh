#!/usr/bin/env bash
# SIP.js and JsSIP turn a SIP URI into another one by reading and writing it.
#
# sip.js 0.21.2 and jssip 3.13.8 (npm), which have their grammar in common; javax.sip:jain-sip-ri
# 1.3.0-91 (Maven) beside them.
#
# A telephone number in a SIP URI carries its extension or its context in the user's part, after a
# semicolon that stands there by right. Both libraries decode the part and write the semicolon as %3B,
# which by RFC 3261 is not the same URI. A URI with `maddr`, the address to which a request goes
# instead, gets that address for its host, and loses its `ttl`. JAIN SIP writes both as they were.
#
# One would have guessed that parse and toString are inverse for a canonical URI, and that a parameter
# stays a parameter. It bites whoever hands a call to a switchboard by such a URI: the extension has
# become part of the number.
#
# Seen:
#
#   | given    sip:+442079460018;ext=12@pbx.example.org;user=phone
#   | sip.js   sip:+442079460018%3Bext%3D12@pbx.example.org;user=phone
#   | jssip    sip:+442079460018%3Bext%3D12@pbx.example.org;user=phone
#   | jain-sip sip:+442079460018;ext=12@pbx.example.org;user=phone
#   | given    sip:7946;phone-context=+4420@pbx.example.org;user=phone
#   | sip.js   sip:7946%3Bphone-context%3D+4420@pbx.example.org;user=phone
#   | jssip    sip:7946%3Bphone-context%3D+4420@pbx.example.org;user=phone
#   | jain-sip sip:7946;phone-context=+4420@pbx.example.org;user=phone
#   | given    sip:desk@pbx.example.org;maddr=192.0.2.7;ttl=15
#   | sip.js   sip:desk@192.0.2.7;maddr=192.0.2.7
#   | jssip    sip:desk@192.0.2.7;maddr=192.0.2.7
#   | jain-sip sip:desk@pbx.example.org;maddr=192.0.2.7;ttl=15
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
npm install --silent --no-audit --no-fund sip.js@0.21.2 jssip@3.13.8 >&2

cat >uris.mjs <<'JS'
import { Grammar } from 'sip.js'
import JsSIP from 'jssip'

for (const uri of process.argv.slice(2)) {
  console.log(`given    ${uri}`)
  console.log(`sip.js   ${Grammar.URIParse(uri)}`)
  console.log(`jssip    ${JsSIP.URI.parse(uri)}`)
}
JS
cat >Uris.java <<'JAVA'
import gov.nist.javax.sip.address.AddressFactoryImpl;

class Uris {
  public static void main(String[] uris) throws Exception {
    for (var uri : uris) {
      System.out.println("jain-sip " + new AddressFactoryImpl().createURI(uri));
    }
  }
}
JAVA
for uri in \
  'sip:+442079460018;ext=12@pbx.example.org;user=phone' \
  'sip:7946;phone-context=+4420@pbx.example.org;user=phone' \
  'sip:desk@pbx.example.org;maddr=192.0.2.7;ttl=15'; do
  node uris.mjs "$uri"
  java -cp 'lib/*' Uris.java "$uri"
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
