#!/usr/bin/env bash
# Of the numbers set aside for films and examples, libphonenumber holds some for valid, some for not.
#
# com.googlecode.libphonenumber:libphonenumber 9.0.43.
#
# Regulators keep numbers that are never given to anybody. Ofcom's for London and those of the USA, of
# Germany, France, Sweden and Australia are valid to the library; Ofcom's mobiles and those without an
# area are not, so the same regulator's page gives numbers of both kinds.
#
# One would have guessed that all of them are valid, as they follow the numbering plan, or that none
# are, as nobody has them. It bites in tests: the example mobile is refused where the example landline
# passes, and one is tempted to take somebody's real number instead.
#
# Seen:
#
#   | +44 20 7946 0018   true
#   | +44 113 496 0018   true
#   | +44 7700 900118    false
#   | +44 1632 960118    false
#   | +1 202 555 0118    true
#   | +49 30 23125 018   true
#   | +33 1 99 00 00 18  true
#   | +33 6 39 98 00 18  false
#   | +46 8 465 004 18   true
#   | +61 491 570 156    true
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

libraries com.googlecode.libphonenumber:libphonenumber:9.0.43

cat >Fictitious.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;

class Fictitious {
  public static void main(String[] args) throws Exception {
    var plans = PhoneNumberUtil.getInstance();
    for (var text :
        new String[] {
          "+44 20 7946 0018", "+44 113 496 0018", "+44 7700 900118", "+44 1632 960118",
          "+1 202 555 0118", "+49 30 23125 018", "+33 1 99 00 00 18", "+33 6 39 98 00 18",
          "+46 8 465 004 18", "+61 491 570 156"
        }) {
      System.out.printf("%-18s %s%n", text, plans.isValidNumber(plans.parse(text, null)));
    }
  }
}
JAVA
java -cp 'lib/*' Fictitious.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
