#!/usr/bin/env bash
# The event library's response for HTTP APIs says status 0 where one leaves the status out.
#
# com.amazonaws:aws-lambda-java-events 3.16.1, written by aws-lambda-java-serialization 1.4.1, which
# is how the managed Java runtime writes what a handler returns.
#
# API Gateway's HTTP APIs put 200 where a response has no `statusCode`, and the class for the older
# format, APIGatewayProxyResponseEvent, leaves the field out when nobody set it. The class for the
# newer one, APIGatewayV2HTTPResponse, holds a primitive int, so it writes "statusCode":0; so do the
# classes for load balancers and WebSockets. Headers that nobody set are left out by all of them.
#
# One would have guessed that the builder's omissions are omitted, and that moving a handler from
# one class to its successor changes nothing; the compiler is content, and unit tests that look at
# the body are too.
#
# Seen:
#
#   | APIGatewayProxyResponseEvent {"body":"<Response/>"}
#   | APIGatewayV2HTTPResponse {"statusCode":0,"body":"<Response/>","isBase64Encoded":false}
#   | APIGatewayV2WebSocketResponse {"isBase64Encoded":false,"statusCode":0,"body":"<Response/>"}
#   | ApplicationLoadBalancerResponseEvent {"statusCode":0,"isBase64Encoded":false,"body":"<Response/>"}
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

libraries com.amazonaws:aws-lambda-java-events:3.16.1 com.amazonaws:aws-lambda-java-serialization:1.4.1

cat >Responses.java <<'JAVA'
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2WebSocketResponse;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerResponseEvent;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;

class Responses {
  static <T> void show(Class<T> type, T response) {
    var json = new ByteArrayOutputStream();
    JacksonFactory.getInstance().getSerializer(type).toJson(response, json);
    System.out.println(type.getSimpleName() + " " + json);
  }

  public static void main(String[] args) {
    show(APIGatewayProxyResponseEvent.class, new APIGatewayProxyResponseEvent().withBody("<Response/>"));
    show(APIGatewayV2HTTPResponse.class, APIGatewayV2HTTPResponse.builder().withBody("<Response/>").build());
    var socket = new APIGatewayV2WebSocketResponse();
    socket.setBody("<Response/>");
    show(APIGatewayV2WebSocketResponse.class, socket);
    var balancer = new ApplicationLoadBalancerResponseEvent();
    balancer.setBody("<Response/>");
    show(ApplicationLoadBalancerResponseEvent.class, balancer);
  }
}
JAVA
java -cp 'lib/*' Responses.java | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
