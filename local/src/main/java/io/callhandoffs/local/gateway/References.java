package io.callhandoffs.local.gateway;

import static io.callhandoffs.testing.LocalAccount.arn;
import static io.callhandoffs.testing.LocalAccount.secretArn;

import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.Template;
import java.util.Map;
import java.util.Optional;

/// What the names in a template stand for on this machine: what the SAM CLI takes them for as well,
/// so that functions which it runs find the same tables and secrets.
///
/// @param functionUrls the addresses of function URLs, by their functions' names
/// @param parameters what is set on this machine instead of the template's defaults
public record References(
    Template template, Map<String, String> functionUrls, Map<String, String> parameters) {

  private static final String STACK = "local";

  /// The value of a name as `!Ref`, `!GetAtt` and `!Sub` write it: `Stack`, `AWS::Region`,
  /// `RoutingFunctionUrl.FunctionUrl`.
  public String resolve(String name) {
    return pseudoParameter(name)
        .or(() -> Optional.ofNullable(parameters.get(name)))
        .or(() -> template.parameterDefault(name))
        .or(() -> functionUrl(name))
        .orElseGet(() -> resource(name));
  }

  private static Optional<String> pseudoParameter(String name) {
    return switch (name) {
      case "AWS::Region" -> Optional.of(LocalAccount.REGION);
      case "AWS::AccountId" -> Optional.of(LocalAccount.ID);
      case "AWS::Partition" -> Optional.of("aws");
      case "AWS::StackName" -> Optional.of(STACK);
      case "AWS::URLSuffix" -> Optional.of("amazonaws.com");
      default -> Optional.empty();
    };
  }

  /// `VoiceFunctionUrl.FunctionUrl`, with the slash at its end that the real ones have.
  private Optional<String> functionUrl(String name) {
    return name.endsWith("Url.FunctionUrl")
        ? Optional.ofNullable(functionUrls.get(name.substring(0, name.indexOf("Url.FunctionUrl"))))
            .map(url -> url + "/")
        : Optional.empty();
  }

  private String resource(String name) {
    var parts = name.split("\\.", 2);
    var resource = template.resource(parts[0]);
    boolean byArn = parts.length == 2 && parts[1].equals("Arn");
    return switch (resource.type()) {
      case "AWS::SecretsManager::Secret" -> secretArn(parts[0]);
      case "AWS::DynamoDB::Table" -> byArn ? arn("dynamodb", "table/" + parts[0]) : parts[0];
      case "AWS::SQS::Queue" ->
          byArn
              ? arn("sqs", parts[0])
              : "https://sqs."
                  + LocalAccount.REGION
                  + ".amazonaws.com/"
                  + LocalAccount.ID
                  + "/"
                  + parts[0];
      default -> byArn ? arn("local", parts[0]) : parts[0];
    };
  }
}
