#!/usr/bin/env bash
# DynamoDB's document takes a JSON list, number or null for an empty document.
#
# software.amazon.awssdk:dynamodb-enhanced 2.59.1, EnhancedDocument.fromJson.
#
# A document is a JSON object. Other JSON is not refused: a list, a text, a number, true or null all
# become a document without attributes, and what was in them is gone. Of two objects in a row, as in
# a file with one object a line, the first is taken and the second dropped. Only an empty text is
# refused.
#
# One would have guessed that a document is made of all of the JSON or of none, with an error. It
# bites whoever stores what a webhook or a file brought: the batch [{...},{...}] is "stored" as
# nothing, and no one hears of it.
#
# Seen:
#
#   | {"a":1}            -> {"a":1}
#   | [{"a":1},{"a":2}]  -> {}
#   | "text"             -> {}
#   | 12                 -> {}
#   | null               -> {}
#   | {"a":1}\n{"b":2}   -> {"a":1}
#   |                    -> IllegalArgumentException
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

libraries software.amazon.awssdk:dynamodb-enhanced:2.59.1 org.slf4j:slf4j-nop:1.7.36

cat >Documents.java <<'JAVA'
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;

class Documents {
  public static void main(String[] args) {
    for (var json :
        List.of("{\"a\":1}", "[{\"a\":1},{\"a\":2}]", "\"text\"", "12", "null", "{\"a\":1}\n{\"b\":2}", "")) {
      String document;
      try {
        document = EnhancedDocument.fromJson(json).toJson();
      } catch (RuntimeException e) {
        document = e.getClass().getSimpleName();
      }
      System.out.printf("%-18s -> %s%n", json.replace("\n", "\\n"), document);
    }
  }
}
JAVA
java -cp 'lib/*' Documents.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
