package io.callhandoffs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.Template.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {

  private static final Template TEMPLATE =
      Template.parse(
          """
          Parameters:
            Architecture: {Type: String, Default: arm64}
          Globals:
            Function:
              Timeout: 10
              Environment: {Variables: {STACK: !Ref AWS::StackName}}
          Resources:
            VoiceFunction:
              Type: AWS::Serverless::Function
              Properties:
                Timeout: 14
                Environment:
                  Variables:
                    CALLS_TABLE: !Ref CallsTable
                    ROUTING_URL: !GetAtt RoutingFunctionUrl.FunctionUrl
                    GREETING: !Sub "${AWS::Region}: welcome to ${CallsTable} for $5"
                Events:
                  Call: {Type: HttpApi, Properties: {Method: POST, Path: /call, Auth: {Authorizer: NONE}}}
                  Read: {Type: HttpApi, Properties: {Method: GET, Path: "/calls/{id}"}}
                  Nightly: {Type: Schedule, Properties: {Schedule: rate(1 day)}}
            CallsTable:
              Type: AWS::DynamoDB::Table
              Properties:
                KeySchema: [{AttributeName: id, KeyType: HASH}]
                AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
          """);

  @Test
  void mergesGlobalsAsSamDoes() {
    var voice = TEMPLATE.function("VoiceFunction");

    assertThat(voice.property("Timeout")).hasValue(14);
    assertThat(TEMPLATE.environment("VoiceFunction", name -> "<" + name + ">"))
        .containsExactly(
            Map.entry("STACK", "<AWS::StackName>"),
            Map.entry("CALLS_TABLE", "<CallsTable>"),
            Map.entry("ROUTING_URL", "<RoutingFunctionUrl.FunctionUrl>"),
            Map.entry("GREETING", "<AWS::Region>: welcome to <CallsTable> for $5"));
  }

  @Test
  void listsTheRoutesOfTheHttpApiAndNoOtherEvents() {
    assertThat(TEMPLATE.routes())
        .containsExactly(
            new Route("VoiceFunction", "POST", "/call", true),
            new Route("VoiceFunction", "GET", "/calls/{id}", false));
  }

  @Test
  void readsTheDefaultsOfParameters() {
    assertThat(TEMPLATE.parameterDefault("Architecture")).hasValue("arm64");
    assertThat(TEMPLATE.parameterDefault("Nothing")).isEmpty();
  }

  @Test
  void refusesIntrinsicsThatItCannotResolve() {
    var either = new Intrinsic("If", "something");

    assertThatThrownBy(() -> Nodes.resolve(either, name -> name))
        .hasMessageContaining("!If something");
  }

  @Test
  void refusesAKeyThatIsWrittenTwice() {
    assertThatThrownBy(() -> Template.parse("Resources: {}\nResources: {}\n"))
        .hasMessageContaining("duplicate key");
  }
}
