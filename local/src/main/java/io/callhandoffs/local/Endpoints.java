package io.callhandoffs.local;

import io.callhandoffs.testing.Template;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the functions find AWS and Twilio on this machine.
///
/// @param dynamo the database
/// @param aws all other services of AWS
/// @param twilio Twilio's REST API
public record Endpoints(String dynamo, String aws, String twilio) {

  /// The variables that every function gets in addition to the template's.
  Map<String, String> environment() {
    var environment = new LinkedHashMap<String, String>();
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynamo);
    for (var service : List.of("SECRETS_MANAGER", "SQS", "EVENTBRIDGE", "SNS", "CLOUDWATCH_LOGS")) {
      environment.put("AWS_ENDPOINT_URL_" + service, aws);
    }
    environment.put("WEBHOOKS_ON_THIS_MACHINE", "allowed");
    environment.put("TWILIO_API_URL", twilio);
    var model = Template.path().resolveSibling("shared/routing-model/target/model");
    if (Files.isDirectory(model)) {
      environment.put("ROUTING_MODEL", model.toString());
    }
    return environment;
  }
}
