#!/usr/bin/env bash
# SIP URIs that JAIN SIP holds for equal are not found in a HashSet or HashMap.
#
# javax.sip:jain-sip-ri 1.3.0-91.
#
# equals follows RFC 3261: the host's case, the order of parameters, escapes and parameters that only
# one of the two has make no difference. hashCode takes the text as it is written. So of two equal
# URIs one is in the set and the other not, and a map keyed by URI has two entries for one person.
#
# One would have guessed that the contract of hashCode holds: equal objects have equal hashes. It
# bites whoever keeps registrations or calls by URI; it works with one make of telephone and fails
# with the next, which writes ;transport=tcp in another place.
#
# Seen:
#
#   | sip:desk@pbx.example.org;transport=tcp;lr    equal true   found true
#   | sip:desk@PBX.example.org;transport=tcp;lr    equal true   found false
#   | sip:desk@pbx.example.org;lr;transport=tcp    equal true   found false
#   | sip:%64esk@pbx.example.org;transport=tcp;lr  equal true   found false
#   | sip:other@pbx.example.org;transport=tcp;lr   equal false  found false
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

cat >Equal.java <<'JAVA'
import gov.nist.javax.sip.address.AddressFactoryImpl;
import java.util.HashSet;
import java.util.Set;
import javax.sip.address.URI;

class Equal {
  public static void main(String[] args) throws Exception {
    var factory = new AddressFactoryImpl();
    var uri = factory.createURI("sip:desk@pbx.example.org;transport=tcp;lr");
    Set<URI> known = new HashSet<>(Set.of(uri));
    for (var text :
        new String[] {
          "sip:desk@pbx.example.org;transport=tcp;lr",
          "sip:desk@PBX.example.org;transport=tcp;lr",
          "sip:desk@pbx.example.org;lr;transport=tcp",
          "sip:%64esk@pbx.example.org;transport=tcp;lr",
          "sip:other@pbx.example.org;transport=tcp;lr"
        }) {
      var other = factory.createURI(text);
      System.out.printf("%-44s equal %-5s  found %s%n", text, uri.equals(other), known.contains(other));
    }
  }
}
JAVA
java -cp 'lib/*' Equal.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
