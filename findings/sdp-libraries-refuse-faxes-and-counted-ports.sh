#!/usr/bin/env bash
# Where a fax begins, a description of the call is refused; where ports are counted, it is written as NaN.
#
# github.com/pion/sdp/v3 3.0.20 (Go), sdp-transform 3.0.0 (npm); javax.sip:jain-sip-ri 1.3.0-91 (Maven)
# beside them.
#
# When a gateway hears a fax it offers the medium "image" (RFC 6466), as T.38 has it. pion/sdp has a list of
# media without it and refuses the whole description, the voice in it as well. sdp-transform does not know
# that a port may have a count, as in 49170/2 (RFC 8866, 5.14): it makes a medium without type or port of the
# line, without a word, and writes it as "m=undefined NaN undefined". JAIN SIP writes all as they were.
#
# One would have guessed that a library for such descriptions reads the grammar of the RFC, and lets
# through, or complains of, what it does not know. It bites whoever stands between a gateway and an
# assistant: the call breaks off when a fax machine answers, or is offered again without its audio.
#
# Seen:
#
#   | given         m=audio 49170 RTP/AVP 0
#   | pion/sdp      m=audio 49170 RTP/AVP 0
#   | sdp-transform m=audio 49170 RTP/AVP 0
#   | jain-sip      m=audio 49170 RTP/AVP 0
#   | given         m=audio 49170 RTP/AVP 0, m=image 49172 udptl t38
#   | pion/sdp      sdp: invalid value `image`
#   | sdp-transform m=audio 49170 RTP/AVP 0, m=image 49172 udptl t38
#   | jain-sip      m=audio 49170 RTP/AVP 0, m=image 49172 udptl t38
#   | given         m=audio 49170/2 RTP/AVP 0
#   | pion/sdp      m=audio 49170/2 RTP/AVP 0
#   | sdp-transform m=undefined NaN undefined
#   | jain-sip      m=audio 49170/2 RTP/AVP 0
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
npm install --silent --no-audit --no-fund sdp-transform@3.0.0 >&2

cat >media.go <<'GO'
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/pion/sdp/v3"
)

func main() {
	text, _ := os.ReadFile("description")
	var description sdp.SessionDescription
	if err := description.Unmarshal(text); err != nil {
		fmt.Println("pion/sdp     ", err)
		return
	}
	written, _ := description.Marshal()
	media := []string{}
	for _, line := range strings.Split(string(written), "\r\n") {
		if strings.HasPrefix(line, "m=") {
			media = append(media, line)
		}
	}
	fmt.Println("pion/sdp     ", strings.Join(media, ", "))
}
GO
cat >media.mjs <<'JS'
import { readFileSync } from 'node:fs'
import { parse, write } from 'sdp-transform'

const written = write(parse(readFileSync('description', 'utf8'))).split('\r\n')
console.log('sdp-transform', written.filter((line) => line.startsWith('m=')).join(', ').trim())
JS
cat >Media.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.sdp.SdpFactory;

class Media {
  public static void main(String[] none) throws Exception {
    var text = Files.readString(Path.of("description"));
    var written = SdpFactory.getInstance().createSessionDescription(text).toString();
    System.out.println("jain-sip      "
        + written.lines().filter(line -> line.startsWith("m=")).collect(Collectors.joining(", ")));
  }
}
JAVA
go mod init media 2>go.log
go get github.com/pion/sdp/v3@v3.0.20 2>>go.log || { cat go.log >&2; exit 1; }

for media in \
  'm=audio 49170 RTP/AVP 0' 'm=audio 49170 RTP/AVP 0, m=image 49172 udptl t38' 'm=audio 49170/2 RTP/AVP 0'; do
  {
    printf '%s\r\n' v=0 'o=- 1 1 IN IP4 192.0.2.7' s=- 'c=IN IP4 192.0.2.7' 't=0 0'
    printf '%s\r\n' "${media/, m=/$'\r\n'm=}"
  } >description
  echo "given         $media"
  go run media.go
  node media.mjs
  java -cp 'lib/*' Media.java
done | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
