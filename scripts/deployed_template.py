"""The translated template as CloudFormation reads it: what it takes at most, and what becomes of a stack's data."""
import json
import re

from cfnlint.schema import PROVIDER_SCHEMA_MANAGER

REGION = "eu-west-1"

# What CloudFormation, IAM, Lambda, API Gateway and CloudWatch take at most.
MAX_RESOURCES = 500
MAX_PARAMETERS = 200
MAX_OUTPUTS = 200
MAX_TEMPLATE_BYTES = 1_000_000
MAX_INLINE_POLICIES = 10_240
MAX_ENVIRONMENT_BYTES = 4_096
MAX_ROUTES = 300
MAX_ALARM_DESCRIPTION = 1_024

# What holds something that cannot be made again.
DATA = {"AWS::DynamoDB::Table", "AWS::SecretsManager::Secret", "AWS::SQS::Queue", "AWS::Logs::LogGroup", "AWS::Events::EventBus"}


class Rules:
    def __init__(self, template, check):
        self.template = template
        self.resources = template["Resources"]
        self.note = check

    def check(self):
        self.limits()
        self.names()
        self.replacements()
        self.remains()

    def of(self, kind):
        return {name: body.get("Properties", {}) for name, body in self.resources.items() if body["Type"] == kind}

    def limits(self):
        most = [
            ("resources", len(self.resources), MAX_RESOURCES),
            ("parameters", len(self.template["Parameters"]), MAX_PARAMETERS),
            ("outputs", len(self.template["Outputs"]), MAX_OUTPUTS),
            ("bytes of template", len(json.dumps(self.template)), MAX_TEMPLATE_BYTES),
            ("routes", sum(len(path) for api in self.of("AWS::ApiGatewayV2::Api").values() for path in api["Body"]["paths"].values()), MAX_ROUTES),
        ]
        for role, properties in self.of("AWS::IAM::Role").items():
            policies = [json.dumps(policy["PolicyDocument"], separators=(",", ":")) for policy in properties.get("Policies", [])]
            most.append((f"characters of policies in {role}", sum(map(len, policies)), MAX_INLINE_POLICIES))
        for function, properties in self.of("AWS::Lambda::Function").items():
            variables = properties.get("Environment", {}).get("Variables", {})
            most.append((f"bytes of environment in {function}", len(json.dumps(variables)), MAX_ENVIRONMENT_BYTES))
        for alarm, properties in self.of("AWS::CloudWatch::Alarm").items():
            most.append((f"characters to describe {alarm}", len(str(properties["AlarmDescription"])), MAX_ALARM_DESCRIPTION))
        beyond = [f"{count} {what}, of which {limit} are allowed" for what, count, limit in most if count > limit]
        totals = ", ".join(f"{count} {what}" for what, count, _ in most[:5])
        self.note(not beyond, f"within AWS's limits: {totals}, {len(self.of('AWS::CloudWatch::Alarm'))} alarms", "\n".join(beyond))

    def names(self):
        """Two stacks of one account may both be there: what is named is named after its stack, or after something in it."""
        collide = []
        for name, body in self.resources.items():
            fixed = [value(body, path) for path in schema(body["Type"]).get("createOnlyProperties", [])]
            named = any(value(body, path) for path in schema(body["Type"]).get("createOnlyProperties", []) if path.endswith("Name"))
            own = {"AWS::StackName", *self.resources}
            if named and not own.intersection(references(fixed)):
                collide.append(f"{name} ({body['Type']})")
        self.note(not collide, "two stacks in one account and region do not collide", "\n".join(collide))

    def replacements(self):
        """A second deployment, whatever parameter is another then, replaces nothing that holds data."""
        replaced = []
        for name, body in self.resources.items():
            if body["Type"] in DATA:
                known = schema(body["Type"])
                for path in [*known.get("createOnlyProperties", []), *known.get("conditionalCreateOnlyProperties", [])]:
                    for parameter in self.parameters(value(body, path)):
                        replaced.append(f"{parameter} replaces {name} by {path}")
                for parameter in self.parameters({"Fn::If": [body["Condition"]]} if "Condition" in body else None):
                    replaced.append(f"{parameter} takes {name} away")
        self.note(not replaced, "no parameter that changes replaces anything with data", "\n".join(replaced))

    def parameters(self, node):
        """The parameters on which a value depends, by conditions as well."""
        found = set()
        for referred in references(node):
            if referred in self.template["Parameters"]:
                found.add(referred)
            elif referred in self.template.get("Conditions", {}):
                found |= self.parameters(self.template["Conditions"][referred])
        return found

    def remains(self):
        """Deleting the stack leaves the tables, and nothing else; versions go with their functions, whatever they say."""
        kept = {name for name, body in self.resources.items() if "Retain" in body.get("DeletionPolicy", "")}
        kept -= set(self.of("AWS::Lambda::Version"))
        self.note(kept == set(self.of("AWS::DynamoDB::Table")), "deleting the stack leaves its tables and nothing else", str(kept))


def schema(kind):
    return PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, kind).schema


def value(body, path):
    """What a resource has at `/properties/A/B`."""
    node = body.get("Properties", {})
    for part in path.split("/")[2:]:
        node = node.get(part) if isinstance(node, dict) else None
    return node


def references(node):
    """The names that Ref, GetAtt, Sub and If have below a value."""
    if isinstance(node, list):
        return [name for each in node for name in references(each)]
    if not isinstance(node, dict):
        return []
    found = []
    for key, argument in node.items():
        if key == "Ref" or key == "Condition":
            found.append(argument)
        elif key == "Fn::GetAtt":
            found.append(argument[0] if isinstance(argument, list) else argument.split(".")[0])
        elif key == "Fn::Sub":
            text = argument if isinstance(argument, str) else argument[0]
            found += [name.split(".")[0] for name in re.findall(r"\$\{([^!}]+)\}", text)]
            found += references(argument)
        elif key == "Fn::If":
            found.append(argument[0])
            found += references(argument[1:])
        else:
            found += references(argument)
    return found
