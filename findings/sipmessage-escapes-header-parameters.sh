#!/usr/bin/env bash
# A SIP library escapes the parameters of headers as if they were those of URIs, and cuts quoted texts.
#
# sipmessage 0.7.1 (PyPI); javax.sip:jain-sip-ri 1.3.0-91 (Maven) beside it.
#
# Parameters after a URI's ">" belong to the header: tokens, numbers or quoted texts. sipmessage writes
# them as if they were the URI's: the plus sign and the quotes of +sip.instance, by which a registrar tells
# the telephones of one person apart (RFC 5626), become %2B and %22. A text with a semicolon in it is
# cut in two there, as the quotes are not heeded on the way in either.
#
# One would have guessed that what was read is written as it was. It bites whoever puts this between
# telephones and a registrar, which no longer knows which telephone is which.
#
# Seen:
#
#   | given      <sip:desk@192.0.2.7>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-0000000000b7>";reg-id=1
#   | sipmessage <sip:desk@192.0.2.7>;%2Bsip.instance=%22%3Curn%3Auuid%3A00000000-0000-1000-8000-0000000000b7%3E%22;reg-id=1
#   | jain-sip   <sip:desk@192.0.2.7>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-0000000000b7>";reg-id=1
#   | given      <sip:desk@192.0.2.7>;+sip.description="Front desk, left; by the door"
#   | sipmessage <sip:desk@192.0.2.7>;%2Bsip.description=%22Front%20desk%2C%20left;by%20the%20door%22
#   | jain-sip   <sip:desk@192.0.2.7>;+sip.description="Front desk, left; by the door"
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
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check sipmessage==0.7.1

cat >contact.py <<'PYTHON'
import sys
from sipmessage import Address

print("given     ", sys.argv[1])
print("sipmessage", Address.parse(sys.argv[1]))
PYTHON
cat >Line.java <<'JAVA'
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContactList;
import gov.nist.javax.sip.parser.ContactParser;

class Line {
  public static void main(String[] contact) throws Exception {
    var contacts = (ContactList) new ContactParser("Contact: " + contact[0] + "\n").parse();
    var written = ((Contact) contacts.getFirst()).encode();
    System.out.println("jain-sip   " + written.substring("Contact: ".length()).strip());
  }
}
JAVA
for contact in \
  '<sip:desk@192.0.2.7>;+sip.instance="<urn:uuid:00000000-0000-1000-8000-0000000000b7>";reg-id=1' \
  '<sip:desk@192.0.2.7>;+sip.description="Front desk, left; by the door"'; do
  venv/bin/python contact.py "$contact"
  java -cp 'lib/*' Line.java "$contact"
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
