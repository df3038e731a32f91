#!/usr/bin/env bash
# SAM builds each function of a loop, then gives all of them the code of the first.
#
# aws-sam-cli 1.170.0 (PyPI), `sam build --language-extensions`.
#
# Two functions come from one Fn::ForEach, share a CodeUri and are built by a Makefile, in which each
# has its own target. Both targets run and both folders are there, but in the built template the loop
# says `CodeUri: VoiceFunction`: the second function is deployed with the first one's code. Written out
# without a loop, each gets its own.
#
# One would have guessed that a loop means what it means written out, all the more as SAM keeps the
# artifacts apart (by a mapping) if the CodeUri itself has the loop's variable in it. It bites whoever
# builds several functions from one source folder: build and deployment succeed, and the calls of one
# function are answered by another.
#
# Seen:
#
#   | plain/RoutingFunction/app.txt:Routing
#   | plain/VoiceFunction/app.txt:Voice
#   | plain.yaml: VoiceFunction, RoutingFunction,
#   | loop/RoutingFunction/app.txt:Routing
#   | loop/VoiceFunction/app.txt:Voice
#   | loop.yaml: VoiceFunction,
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check aws-sam-cli==1.170.0
export SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=us-east-1

mkdir -p app/code && cd app
cat >code/Makefile <<'MAKE'
build-%Function:
	echo $* >$(ARTIFACTS_DIR)/app.txt
MAKE
cat >loop.yaml <<'YAML'
AWSTemplateFormatVersion: "2010-09-09"
Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
Resources:
  Fn::ForEach::Functions:
    - Name
    - [Voice, Routing]
    - ${Name}Function:
        Type: AWS::Serverless::Function
        Metadata: {BuildMethod: makefile}
        Properties: {Runtime: provided.al2023, Handler: app, CodeUri: code/}
YAML
cat >plain.yaml <<'YAML'
AWSTemplateFormatVersion: "2010-09-09"
Transform: AWS::Serverless-2016-10-31
Resources:
  VoiceFunction:
    Type: AWS::Serverless::Function
    Metadata: {BuildMethod: makefile}
    Properties: {Runtime: provided.al2023, Handler: app, CodeUri: code/}
  RoutingFunction:
    Type: AWS::Serverless::Function
    Metadata: {BuildMethod: makefile}
    Properties: {Runtime: provided.al2023, Handler: app, CodeUri: code/}
YAML
for template in plain loop; do
  ../venv/bin/sam build --language-extensions -t "$template.yaml" -b "$template" >log 2>&1 || { cat log >&2; exit 1; }
  grep . /dev/null "$template"/*/app.txt
  echo "$template.yaml:$(sed -n 's/^ *CodeUri://p' "$template/template.yaml" | tr '\n' ',')"
done | tee ../seen
cd ..

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
