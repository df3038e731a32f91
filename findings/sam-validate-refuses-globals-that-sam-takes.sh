#!/usr/bin/env bash
# `sam validate --lint` refuses global properties that the SAM CLI beside it understands.
#
# aws-sam-cli 1.170.0 with aws-sam-translator 1.115.0 and cfn-lint 1.58.0 (PyPI), which it asks for.
#
# The translator in the package takes AutoPublishAliasAllProperties, FunctionUrlConfig and
# FileSystemConfigs for the section Globals, and passes them on to each function; so does the service.
# The linter in the same package has a list of its own, without these, and ends with error E3724. The
# same property at each function is fine with it.
#
# One would have guessed that one package is of one mind about its own language, and that an *error*
# of its linter is a template that fails. It bites in CI: one moves the setting to every function, or
# switches the check of all Globals off.
#
# Seen:
#
#   | AutoPublishAliasAllProperties: SAM makes the same of both: True; lint of global: (1, ['E3724']), of local: (0, [])
#   | FunctionUrlConfig: SAM makes the same of both: True; lint of global: (1, ['E3724']), of local: (0, [])
#   | FileSystemConfigs: SAM makes the same of both: True; lint of global: (1, ['E3724']), of local: (0, [])
set -euo pipefail
self=$(realpath "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check aws-sam-cli==1.170.0 aws-sam-translator==1.115.0 cfn-lint==1.58.0
export SAM_CLI_TELEMETRY=0 AWS_DEFAULT_REGION=us-east-1

cat >check.py <<'PYTHON'
import copy
import json
import re
import subprocess
from samtranslator.translator.transform import transform


class NoPolicies:
    def load(self):
        return {}


SYSTEM = "arn:aws:elasticfilesystem:us-east-1:123456789012:access-point/fsap-0123456789abcdef0"
for name, value in {
    "AutoPublishAliasAllProperties": True,
    "FunctionUrlConfig": {"AuthType": "AWS_IAM"},
    "FileSystemConfigs": [{"Arn": SYSTEM, "LocalMountPath": "/mnt/voices"}],
}.items():
    outcomes = []
    for place in "global", "local":
        function = {
            "Handler": "app.handler",
            "Runtime": "python3.13",
            "CodeUri": "s3://bucket/key",
            "AutoPublishAlias": "live",
            "VpcConfig": {"SecurityGroupIds": ["sg-0123456789abcdef0"], "SubnetIds": ["subnet-0123456789abcdef0"]},
        }
        template = {
            "AWSTemplateFormatVersion": "2010-09-09",
            "Transform": "AWS::Serverless-2016-10-31",
            "Resources": {"Voice": {"Type": "AWS::Serverless::Function", "Properties": function}},
        }
        if place == "global":
            template["Globals"] = {"Function": {name: value}}
        else:
            function[name] = value
        with open("template.json", "w") as file:
            json.dump(template, file)
        lint = subprocess.run(
            ["venv/bin/sam", "validate", "--lint", "-t", "template.json"], capture_output=True, text=True
        )
        errors = sorted(set(re.findall(r"\bE\d{4}\b", lint.stdout + lint.stderr)))
        outcomes.append((transform(copy.deepcopy(template), {}, NoPolicies()), lint.returncode, errors))
    same = outcomes[0][0]["Resources"] == outcomes[1][0]["Resources"]
    print(f"{name}: SAM makes the same of both: {same}; lint of global: {outcomes[0][1:]}, of local: {outcomes[1][1:]}")
PYTHON
venv/bin/python check.py | tee seen

# What the header says was seen must be what is seen.
diff <(sed -n 's/^#   | //p' "$self") seen
echo "Still so."
