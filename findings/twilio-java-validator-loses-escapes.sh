#!/usr/bin/env bash
# Twilio's validator for Java refuses rightly signed URLs that contain escapes.
#
# com.twilio.sdk:twilio 13.0.1, RequestValidator.
#
# Twilio signs the URL of a webhook now with its port written out, now without, so the validator
# tries both forms. For the second one it takes the URL apart and puts it together from the decoded
# parts: %2B becomes +, %2F becomes /, %C3%A9 becomes é. The signature is then compared with that of
# another URL, and a genuine request is refused with `false`, no error.
#
# One would have guessed that only the port changes, as in the form without escapes, and that a URL
# with escapes is as good as one without. It bites whoever sits behind a proxy that hides or adds
# the port and has a number, a name or a path in the webhook's URL.
#
# Seen (third and fourth column: the signature is for the form that the validator has to try):
#
#   | target          as given  port added  port dropped
#   | /call?a=b       true      true        true
#   | /call?a=b+c     true      true        true
#   | /call?a=b%20c   true      true        true
#   | /call?a=%2Bb    true      false       false
#   | /call?a=%C3%A9  true      false       false
#   | /a%2Fb          true      false       false
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

libraries com.twilio.sdk:twilio:13.0.1

cat >Signed.java <<'JAVA'
import com.twilio.security.RequestValidator;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Signed {
  static final String TOKEN = "12345";

  static String signature(String url) throws Exception {
    var mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    var message = url + "From+12025550100";
    return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }

  static boolean accepts(String url, String signed) throws Exception {
    return new RequestValidator(TOKEN).validate(url, Map.of("From", "+12025550100"), signature(signed));
  }

  public static void main(String[] args) throws Exception {
    System.out.println("target          as given  port added  port dropped");
    for (var target : List.of("/call?a=b", "/call?a=b+c", "/call?a=b%20c", "/call?a=%2Bb", "/call?a=%C3%A9", "/a%2Fb")) {
      var without = "https://voice.example.com" + target;
      var with = "https://voice.example.com:443" + target;
      System.out.printf(
          "%-15s %-9s %-11s %s%n",
          target, accepts(without, without), accepts(without, with), accepts(with, without));
    }
  }
}
JAVA
java -cp 'lib/*' Signed.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
