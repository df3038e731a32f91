#!/usr/bin/env bash
# EventBridge's rules hold an object that is there for missing, and an empty list too.
#
# software.amazon.event.ruler:event-ruler 2.1.0, the library with which EventBridge matches events.
#
# {"exists": false} is about leaves of the event. A field that holds an object has none of its own
# name, nor has an empty list; so both count as missing, and "exists": true misses them. Null is a
# leaf and counts as there. EventBridge's documentation does say "leaf"; of lists and null it is silent.
#
# One would have guessed that a field exists if the event has it, whatever it holds. It bites whoever
# tells events apart by an optional object ("only calls that have no failure"): the rule lets all of
# them through, and says nothing.
#
# Seen:
#
#   | {"id":1,"failure":{"code":5}}  exists: false  missing: true
#   | {"id":1,"failure":{}}          exists: false  missing: true
#   | {"id":1,"failure":[]}          exists: false  missing: true
#   | {"id":1,"failure":null}        exists: true   missing: false
#   | {"id":1,"failure":"busy"}      exists: true   missing: false
#   | {"id":1}                       exists: false  missing: true
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

libraries software.amazon.event.ruler:event-ruler:2.1.0

cat >Exists.java <<'JAVA'
import java.util.List;
import software.amazon.event.ruler.Machine;

class Exists {
  public static void main(String[] args) throws Exception {
    var machine = Machine.builder().build();
    machine.addRule("there", "{\"detail\":{\"failure\":[{\"exists\":true}]}}");
    machine.addRule("missing", "{\"detail\":{\"failure\":[{\"exists\":false}]}}");
    for (var detail :
        List.of(
            "{\"id\":1,\"failure\":{\"code\":5}}",
            "{\"id\":1,\"failure\":{}}",
            "{\"id\":1,\"failure\":[]}",
            "{\"id\":1,\"failure\":null}",
            "{\"id\":1,\"failure\":\"busy\"}",
            "{\"id\":1}")) {
      var matched = machine.rulesForJSONEvent("{\"detail\":" + detail + "}");
      System.out.printf(
          "%-30s exists: %-6s missing: %s%n",
          detail, matched.contains("there"), matched.contains("missing"));
    }
  }
}
JAVA
java -cp 'lib/*' Exists.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
