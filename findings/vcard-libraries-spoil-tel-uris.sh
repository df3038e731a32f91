#!/usr/bin/env bash
# A telephone number as vCard 4 has it does not survive the libraries that read and write cards.
#
# com.googlecode.ez-vcard:ez-vcard 0.12.2 (Maven), vobject 0.9.9 (PyPI).
#
# Version 4 of vCards writes numbers as tel: URIs. ez-vcard, asked for version 3, writes them as text and
# keeps the extension, but leaves out `phone-context`: of 7946-0018 in London's +4420 stays 7946-0018.
# vobject, which reads and writes version 4 without complaint, puts a backslash before the semicolon:
# that is right in a text and makes another URI of a URI.
#
# One would have guessed that reading and writing a card changes its lines, and not whom it rings.
#
# Seen:
#
#   | given:        TEL;VALUE=uri:tel:+44-20-7946-0018;ext=12
#   | given:        TEL;VALUE=uri:tel:7946-0018;phone-context=+4420
#   | ez-vcard 3.0: TEL:+44-20-7946-0018 x12
#   | ez-vcard 3.0: TEL:7946-0018
#   | ez-vcard 4.0: TEL;VALUE=uri:tel:+44-20-7946-0018;ext=12
#   | ez-vcard 4.0: TEL;VALUE=uri:tel:7946-0018;phone-context=+4420
#   | vobject 4.0:  TEL;VALUE=uri:tel:+44-20-7946-0018\;ext=12
#   | vobject 4.0:  TEL;VALUE=uri:tel:7946-0018\;phone-context=+4420
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

libraries com.googlecode.ez-vcard:ez-vcard:0.12.2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check vobject==0.9.9 setuptools==80.9.0

printf '%s\r\n' BEGIN:VCARD VERSION:4.0 'FN:Front Desk' 'TEL;VALUE=uri:tel:+44-20-7946-0018;ext=12' \
  'TEL;VALUE=uri:tel:7946-0018;phone-context=+4420' END:VCARD >card.vcf

cat >Card.java <<'JAVA'
import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import java.nio.file.Path;

class Card {
  public static void main(String[] file) throws Exception {
    var card = Ezvcard.parse(Path.of(file[0])).first();
    for (var version : new VCardVersion[] {VCardVersion.V3_0, VCardVersion.V4_0}) {
      Ezvcard.write(card).version(version).go().lines()
          .filter(line -> line.startsWith("TEL"))
          .forEach(line -> System.out.println("ez-vcard " + version.getVersion() + ": " + line));
    }
  }
}
JAVA
cat >card.py <<'PYTHON'
import sys
import vobject

with open(sys.argv[1], newline="") as file:
    for line in vobject.readOne(file).serialize().splitlines():
        if line.startswith("TEL"):
            print("vobject 4.0: ", line)
PYTHON
{
  grep TEL card.vcf | sed 's/^/given:        /; s/\r//'
  java -cp 'lib/*' Card.java card.vcf
  venv/bin/python card.py card.vcf
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
