#!/usr/bin/env bash
# Digits behind a pause letter become digits of the telephone number, and the number stays valid.
#
# com.googlecode.libphonenumber:libphonenumber 9.0.43; phonenumbers 9.0.43 (PyPI), its port;
# libphonenumber-js 1.13.16 (npm), a rewrite.
#
# Telephones write "dial this, pause, then key in 12" as `,12`, `p12` or `w12` (w waits). The comma
# is understood as an extension. The letters are dropped and their digits appended: in a country
# whose numbers vary in length, as Germany's do, that is another valid number. Three p's or w's make
# it "spell" the number, so that ppp12 appends 77712. The rewrite finds no number at all.
#
# One would have guessed that p and w are treated like the comma, or refused. It bites whoever takes
# numbers from address books or from a switchboard's settings: isValidNumber says true, and somebody
# else's telephone rings.
#
# Seen (E.164 form, extension, valid):
#
#   | libphonenumber    +493023125000      +493023125000 - true
#   | libphonenumber    +493023125000,12   +493023125000 12 true
#   | libphonenumber    +493023125000p12   +49302312500012 - true
#   | libphonenumber    +493023125000w12   +49302312500012 - true
#   | libphonenumber    +493023125000ppp12 +49302312500077712 - true
#   | phonenumbers      +493023125000      +493023125000 - true
#   | phonenumbers      +493023125000,12   +493023125000 12 true
#   | phonenumbers      +493023125000p12   +49302312500012 - true
#   | phonenumbers      +493023125000w12   +49302312500012 - true
#   | phonenumbers      +493023125000ppp12 +49302312500077712 - true
#   | libphonenumber-js +493023125000      +493023125000 - true
#   | libphonenumber-js +493023125000,12   +493023125000 12 true
#   | libphonenumber-js +493023125000p12   no number
#   | libphonenumber-js +493023125000w12   no number
#   | libphonenumber-js +493023125000ppp12 no number
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
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check phonenumbers==9.0.43
npm install --silent --no-audit --no-fund libphonenumber-js@1.13.16 >&2

numbers=(+493023125000 +493023125000,12 +493023125000p12 +493023125000w12 +493023125000ppp12)

cat >Numbers.java <<'JAVA'
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

class Numbers {
  public static void main(String[] typed) throws Exception {
    var plans = PhoneNumberUtil.getInstance();
    for (var text : typed) {
      var number = plans.parse(text, null);
      System.out.printf(
          "libphonenumber    %-18s %s %s %s%n",
          text,
          plans.format(number, PhoneNumberFormat.E164),
          number.hasExtension() ? number.getExtension() : "-",
          plans.isValidNumber(number));
    }
  }
}
JAVA
cat >port.py <<'PYTHON'
import sys
import phonenumbers

for text in sys.argv[1:]:
    number = phonenumbers.parse(text)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    valid = str(phonenumbers.is_valid_number(number)).lower()
    print(f"phonenumbers      {text:18} {e164} {number.extension or '-'} {valid}")
PYTHON
cat >numbers.js <<'JS'
const { parsePhoneNumberFromString } = require('libphonenumber-js/max')

for (const text of process.argv.slice(2)) {
  const number = parsePhoneNumberFromString(text)
  const found = number ? `${number.number} ${number.ext ?? '-'} ${number.isValid()}` : 'no number'
  console.log(`libphonenumber-js ${text.padEnd(18)} ${found}`)
}
JS
{
  java -cp 'lib/*' Numbers.java "${numbers[@]}"
  venv/bin/python port.py "${numbers[@]}"
  node numbers.js "${numbers[@]}"
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
