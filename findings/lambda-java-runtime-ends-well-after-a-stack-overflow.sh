#!/usr/bin/env bash
# After a StackOverflowError in a handler Lambda's Java runtime ends, and says that it ended well.
#
# com.amazonaws:aws-lambda-java-runtime-interface-client 2.10.1, the runtime that goes into container
# images; the peer is a stand-in for Lambda's runtime API on this machine.
#
# What a handler throws is reported, and the next event taken; so for exceptions, and for errors such
# as AssertionError. A VirtualMachineError is reported too, but then the process ends: with exit code
# 0, though its next event waits. A StackOverflowError is one, although the stack is whole again when
# it has been caught, so one deeply nested request costs the next caller a cold start.
#
# One would have guessed that all errors of one request are alike, or that an end for a fatal error
# says so. It bites whoever runs the image elsewhere: `--restart on-failure`, a probe or a test
# harness that asks for the exit code sees success.
#
# Seen:
#
#   | exception: error, response; the process goes on
#   | assertion: error, response; the process goes on
#   | stack: error; the process ended with 0, 1 event waiting
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

libraries com.amazonaws:aws-lambda-java-runtime-interface-client:2.10.1 com.amazonaws:aws-lambda-java-core:1.4.0

mkdir classes
cat >Thrower.java <<'JAVA'
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

public class Thrower implements RequestHandler<String, String> {
  @Override
  public String handleRequest(String name, Context context) {
    switch (name) {
      case "exception" -> throw new IllegalStateException();
      case "assertion" -> throw new AssertionError();
      case "stack" -> throw new StackOverflowError();
      default -> {
        return "well";
      }
    }
  }
}
JAVA
javac -cp 'lib/*' -d classes Thrower.java
cat >api.py <<'PYTHON'
"""Lambda's runtime API as far as the runtime needs it: hands out events, takes what becomes of them."""
import http.server
import json
import os
import subprocess
import sys
import threading
import time


def run(first):
    events = [first, "after"]
    ends = []

    class Api(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def answer(self, status, body, **headers):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_GET(self):
            if not events:
                time.sleep(30)
                return
            self.answer(
                200,
                json.dumps(events.pop(0)).encode(),
                Content_Type="application/json",
                Lambda_Runtime_Aws_Request_Id="1",
                Lambda_Runtime_Deadline_Ms=str(int(time.time() * 1000) + 3000),
                Lambda_Runtime_Invoked_Function_Arn="arn:aws:lambda:us-east-1:123456789012:function:f",
            )

        def do_POST(self):
            if self.headers.get("Transfer-Encoding") == "chunked":
                while size := int(self.rfile.readline(), 16):
                    self.rfile.read(size + 2)
                self.rfile.readline()
            else:
                self.rfile.read(int(self.headers["Content-Length"]))
            ends.append(self.path.rsplit("/", 1)[1])
            self.answer(202, b"")

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Api)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    process = subprocess.Popen(
        ["java", "-cp", "lib/*:classes", "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", "Thrower"],
        env={
            **os.environ,
            "AWS_LAMBDA_RUNTIME_API": f"127.0.0.1:{server.server_port}",
            "AWS_LAMBDA_FUNCTION_NAME": "f",
            "AWS_LAMBDA_FUNCTION_VERSION": "1",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "128",
            "AWS_LAMBDA_LOG_GROUP_NAME": "f",
            "AWS_LAMBDA_LOG_STREAM_NAME": "f",
            "LAMBDA_TASK_ROOT": "classes",
            "AWS_REGION": "us-east-1",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(300):
        if process.poll() is not None or len(ends) == 2:
            break
        time.sleep(0.1)
    print(f"{first}: {', '.join(ends)}; ", end="")
    if process.poll() is None:
        print("the process goes on", flush=True)
        process.kill()
    else:
        print(f"the process ended with {process.returncode}, {len(events)} event waiting", flush=True)


for first in sys.argv[1:]:
    run(first)
PYTHON
python3 api.py exception assertion stack | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
