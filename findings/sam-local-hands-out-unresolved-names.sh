#!/usr/bin/env bash
# With loops allowed, `sam local` hands a function "${Table}" and "{'Fn::GetAtt': ...}" as texts.
#
# aws-sam-cli 1.170.0 (PyPI), language extensions switched on (`--language-extensions`). Shown is what
# the providers behind `sam local` read as a function's environment, since running it needs Docker.
#
# With the extensions on, the CLI works out the template's functions itself before it resolves names
# of resources. Fn::Sub over a resource is then taken for done with its variable unreplaced, and
# Fn::Join writes the part that it does not know as Python prints a dictionary. It does so in the whole
# template, in loops or not. Off, the same template gets names for all of them (if odd ones: the table's
# ARN is that of a function). Fn::GetAtt alone is right both times.
#
# One would have guessed that allowing loops changes loops. It bites whoever runs locally: the
# function asks for a table named "${Table}", which only the deployed stack knows better.
#
# Seen:
#
#   | extensions off GETATT  arn:aws:lambda:us-east-1:123456789012:function:Table
#   | extensions off JOIN    arn:aws:lambda:us-east-1:123456789012:function:Table/index/byTime
#   | extensions off SUB     calls-Table
#   | extensions off SUB_ARN arn:aws:lambda:us-east-1:123456789012:function:Table/index/byTime
#   | extensions on  GETATT  arn:aws:lambda:us-east-1:123456789012:function:Table
#   | extensions on  JOIN    {'Fn::GetAtt': ['Table', 'Arn']}/index/byTime
#   | extensions on  SUB     calls-${Table}
#   | extensions on  SUB_ARN ${Table.Arn}/index/byTime
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check aws-sam-cli==1.170.0
export SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=us-east-1

cat >template.yaml <<'YAML'
AWSTemplateFormatVersion: "2010-09-09"
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      BillingMode: PAY_PER_REQUEST
      AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
      KeySchema: [{AttributeName: id, KeyType: HASH}]
  VoiceFunction:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: python3.12
      Handler: app.handler
      CodeUri: code/
      Environment:
        Variables:
          GETATT: !GetAtt Table.Arn
          JOIN: !Join ["", [!GetAtt Table.Arn, /index/byTime]]
          SUB: !Sub "calls-${Table}"
          SUB_ARN: !Sub "${Table.Arn}/index/byTime"
YAML
cat >environment.py <<'PYTHON'
from samcli.lib.providers.sam_function_provider import SamFunctionProvider
from samcli.lib.providers.sam_stack_provider import SamLocalStackProvider

for enabled in False, True:
    stacks, _ = SamLocalStackProvider.get_stacks("template.yaml", language_extensions_enabled=enabled)
    for name, value in SamFunctionProvider(stacks).get("VoiceFunction").environment["Variables"].items():
        print(f"extensions {'on ' if enabled else 'off'} {name:7} {value}")
PYTHON
venv/bin/python environment.py | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
