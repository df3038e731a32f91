#!/usr/bin/env bash
# A wait of 1.5 seconds is counted as 25 minutes, or one of two seconds as two milliseconds.
#
# aws-embedded-metrics 4.2.1 (npm) and 3.5.0 (PyPI), software.amazon.cloudwatchlogs:aws-embedded-metrics 4.2.0
# (Maven), aws-lambda-powertools 3.37.0 (PyPI); @aws-lambda-powertools/metrics 2.36.0 (npm) beside them.
#
# A value of a metric is given with its unit: 2, seconds; then 1500, milliseconds. The three libraries for
# CloudWatch's embedded format collect the values and keep the first unit, Powertools for Python the
# last. Nothing is converted, nothing is said, and CloudWatch believes it. Powertools for TypeScript refuses.
#
# One would have guessed that a unit that is given with each value belongs to it. It bites whoever times one
# thing in two places: the alarm for long waits goes off at once, or never.
#
# Seen:
#
#   | aws-embedded-metrics, npm     [2,1500] Seconds
#   | aws-embedded-metrics, PyPI    [2,1500] Seconds
#   | aws-embedded-metrics, Maven   [2.0,1500.0] Seconds
#   | aws-lambda-powertools, PyPI   [2.0,1500.0] Milliseconds
#   | @aws-lambda-powertools, npm   refused
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

libraries software.amazon.cloudwatchlogs:aws-embedded-metrics:4.2.0 org.slf4j:slf4j-nop:2.0.17
npm install --silent --no-audit --no-fund aws-embedded-metrics@4.2.1 @aws-lambda-powertools/metrics@2.36.0 >&2
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check aws-embedded-metrics==3.5.0 aws-lambda-powertools==3.37.0

cat >wait.mjs <<'JS'
import { createRequire } from 'node:module'
import { Metrics } from '@aws-lambda-powertools/metrics'

const require = createRequire(import.meta.url)
const { MetricsContext } = require('aws-embedded-metrics/lib/logger/MetricsContext')
const { LogSerializer } = require('aws-embedded-metrics/lib/serializers/LogSerializer')

if (process.argv[2] === 'emf') {
  const context = MetricsContext.empty()
  context.putMetric('Wait', 2, 'Seconds')
  context.putMetric('Wait', 1500, 'Milliseconds')
  console.log(new LogSerializer().serialize(context)[0])
} else {
  const metrics = new Metrics({ namespace: 'Calls', serviceName: 'calls' })
  metrics.addMetric('Wait', 'Seconds', 2)
  try {
    metrics.addMetric('Wait', 'Milliseconds', 1500)
    console.log(JSON.stringify(metrics.serializeMetrics()))
  } catch (refused) {
    console.error(refused.message)
    console.log('refused')
  }
}
JS
cat >wait.py <<'PYTHON'
import json
import sys
from aws_embedded_metrics.logger.metrics_context import MetricsContext
from aws_embedded_metrics.serializers.log_serializer import LogSerializer
from aws_lambda_powertools import Metrics

if sys.argv[1] == "emf":
    context = MetricsContext.empty()
    context.put_metric("Wait", 2, "Seconds")
    context.put_metric("Wait", 1500, "Milliseconds")
    print(LogSerializer.serialize(context)[0])
else:
    metrics = Metrics(namespace="Calls", service="calls")
    metrics.add_metric("Wait", "Seconds", 2)
    metrics.add_metric("Wait", "Milliseconds", 1500)
    print(json.dumps(metrics.serialize_metric_set()))
PYTHON
cat >Wait.java <<'JAVA'
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.Unit;

class Wait {
  public static void main(String[] none) throws Exception {
    var context = new MetricsContext();
    context.putMetric("Wait", 2, Unit.SECONDS);
    context.putMetric("Wait", 1500, Unit.MILLISECONDS);
    System.out.println(context.serialize().get(0));
  }
}
JAVA
show() {
  local line
  read -r line
  if [ "$line" != refused ]; then
    line=$(sed 's/ //g; s/\(.*\)"Wait":\(\[[^]]*\]\)\(.*\)/\2 \1\3/; s/ .*"Unit":"\([A-Za-z]*\)".*/ \1/' <<<"$line")
  fi
  printf '%-29s %s\n' "$1" "$line"
}
{
  node wait.mjs emf | show 'aws-embedded-metrics, npm'
  venv/bin/python wait.py emf | show 'aws-embedded-metrics, PyPI'
  java -cp 'lib/*' Wait.java | show 'aws-embedded-metrics, Maven'
  venv/bin/python wait.py powertools | show 'aws-lambda-powertools, PyPI'
  node wait.mjs powertools | show '@aws-lambda-powertools, npm'
} | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
