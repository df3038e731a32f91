#!/usr/bin/env bash
# Asking Twilio's Java library for a page size and a limit sends two page sizes.
#
# com.twilio.sdk:twilio 13.0.1.
#
# A reader has setPageSize(20), the parameter of the request, and pageSize(20), the same in the base
# class; a limit(3) sets the page size too. setPageSize with limit sends PageSize=20&PageSize=3, and
# which one counts is the server's guess; pageSize with limit sends 20 alone.
#
# One would have guessed that the two setters of one name are one, and that a parameter that can be
# there once is there once. It bites whoever signs, caches or fakes such requests: a test double that
# reads the first PageSize, and one that reads the last, page differently.
#
# Seen:
#
#   | limit(3):                  PageSize=3
#   | pageSize(20).limit(3):     PageSize=20
#   | setPageSize(20).limit(3):  PageSize=20&PageSize=3
#   | setPageSize(20).pageSize(50): PageSize=20&PageSize=50
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

libraries com.twilio.sdk:twilio:13.0.1 org.slf4j:slf4j-nop:1.7.36

cat >Pages.java <<'JAVA'
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.CallReader;

class Pages {
  public static void main(String[] args) {
    // Stands for the network.
    var shown =
        new HttpClient() {
          @Override
          public Response makeRequest(Request request) {
            System.out.println(request.constructURL().getQuery());
            return new Response("{\"calls\":[]}", 200);
          }
        };
    var client = new TwilioRestClient.Builder("AC1", "secret").httpClient(shown).build();
    System.out.print("limit(3):                  ");
    new CallReader().limit(3).read(client);
    System.out.print("pageSize(20).limit(3):     ");
    new CallReader().pageSize(20).limit(3).read(client);
    System.out.print("setPageSize(20).limit(3):  ");
    new CallReader().setPageSize(20L).limit(3).read(client);
    System.out.print("setPageSize(20).pageSize(50): ");
    new CallReader().setPageSize(20L).pageSize(50).read(client);
  }
}
JAVA
java -cp 'lib/*' Pages.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
