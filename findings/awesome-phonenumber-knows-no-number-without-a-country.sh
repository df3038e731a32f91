#!/usr/bin/env bash
# Numbers that belong to no country, as the freephone numbers under +800, have an "invalid country code".
#
# awesome-phonenumber 7.8.0, google-libphonenumber 3.2.47 and libphonenumber-js 1.13.16 (npm),
# com.googlecode.libphonenumber:libphonenumber 9.0.43 (Maven).
#
# Some codes are for services and not for countries: 800 is freephone, 870 satellite telephones, 882 and 883
# international networks. The libraries give them the region "001", the world. awesome-phonenumber, which
# is Google's code compiled anew, does so too, and in the same answer says the code is invalid and gives no
# number. The others, of the same data, find them valid.
#
# One would have guessed that a wrapper says what is wrapped. It bites whoever lets through only valid callers
# or destinations: ships, aeroplanes and international hotlines are hung up on.
#
# The first three numbers are the examples that libphonenumber itself gives.
#
# Seen:
#
#   | +80012345678
#   |   libphonenumber        true  001 TOLL_FREE
#   |   google-libphonenumber true  001
#   |   libphonenumber-js     true  +80012345678
#   |   awesome-phonenumber   false 001 invalid-country-code
#   | +870301234567
#   |   libphonenumber        true  001 MOBILE
#   |   google-libphonenumber true  001
#   |   libphonenumber-js     true  +870301234567
#   |   awesome-phonenumber   false 001 invalid-country-code
#   | +883510012345
#   |   libphonenumber        true  001 VOIP
#   |   google-libphonenumber true  001
#   |   libphonenumber-js     true  +883510012345
#   |   awesome-phonenumber   false 001 invalid-country-code
#   | +442079460018
#   |   libphonenumber        true  GB FIXED_LINE
#   |   google-libphonenumber true  GB
#   |   libphonenumber-js     true  +442079460018
#   |   awesome-phonenumber   true  GB is-possible
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
npm install --silent --no-audit --no-fund awesome-phonenumber@7.8.0 google-libphonenumber@3.2.47 \
  libphonenumber-js@1.13.16 >&2

cat >World.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;

class World {
  public static void main(String[] numbers) throws Exception {
    var util = PhoneNumberUtil.getInstance();
    var number = util.parse(numbers[0], null);
    System.out.printf("  libphonenumber        %-5s %s %s%n", util.isValidNumber(number),
        util.getRegionCodeForNumber(number), util.getNumberType(number));
  }
}
JAVA
cat >world.mjs <<'JS'
import { parsePhoneNumber } from 'awesome-phonenumber'
import google from 'google-libphonenumber'
import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

const show = (library, valid, ...rest) =>
  console.log(`  ${library.padEnd(21)} ${String(valid).padEnd(5)} ${rest.join(' ')}`)
const util = google.PhoneNumberUtil.getInstance()
const number = util.parse(process.argv[2])
show('google-libphonenumber', util.isValidNumber(number), util.getRegionCodeForNumber(number))
const js = parsePhoneNumberFromString(process.argv[2])
show('libphonenumber-js', js.isValid(), js.number)
const awesome = parsePhoneNumber(process.argv[2])
show('awesome-phonenumber', awesome.valid, awesome.regionCode, awesome.possibility)
JS
for number in +80012345678 +870301234567 +883510012345 +442079460018; do
  echo "$number"
  java -cp 'lib/*' World.java "$number"
  node world.mjs "$number"
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
