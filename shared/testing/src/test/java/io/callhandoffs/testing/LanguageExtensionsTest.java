package io.callhandoffs.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What `AWS::LanguageExtensions` makes of a template. `make sam` compares our expansion of
/// `template.yaml` with that of the SAM CLI.
class LanguageExtensionsTest {

  private static final String TEMPLATE =
      """
      Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]
      Parameters:
        Stages: {Type: CommaDelimitedList, Default: "blue, green"}
        Days: {Type: Number, Default: 30}
      Mappings:
        Lists: {Voice: {Metrics: [Errors, Throttles]}, Routing: {Metrics: [Errors]}}
        Slow: {Voice: {Milliseconds: 5000}, Routing: {Milliseconds: 60000}}
      Resources:
        Before: {Type: T}
        %s
        After: {Type: T}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Fn::ForEach::L: [N, [A, B], {"${N}Log": {Type: T}}]                                  | Before ALog BLog After
          Fn::ForEach::L: [N, [A, B], {"${N}Log": {Type: T}, "${N}Role": {Type: T}}]           | Before ALog ARole BLog BRole After
          Fn::ForEach::L: [N, [10.0.0.1, a_b], {"Of&{N}": {Type: T}}]                          | Before Of10001 Ofab After
          Fn::ForEach::L: [N, !Ref Stages, {"${N}Log": {Type: T}}]                             | Before blueLog greenLog After
          Fn::ForEach::L: [N, {Ref: Stages}, {"${N}Log": {Type: T}}]                           | Before blueLog greenLog After
          Fn::ForEach::L: [N, !FindInMap [Lists, Voice, Metrics], {"${N}Alarm": {Type: T}}]    | Before ErrorsAlarm ThrottlesAlarm After
          Fn::ForEach::L: [N, [], {"${N}Log": {Type: T}}]                                      | Before After
          Fn::ForEach::L: [N, [A, B], {Fn::ForEach::M: [M, [X, Y], {"${N}${M}": {Type: T}}]}]  | Before AX AY BX BY After
          Fn::ForEach::L: [N, [Voice, Routing], {Fn::ForEach::M: [M, !FindInMap [Lists, !Ref N, Metrics], {"${N}${M}": {Type: T}}]}] | Before VoiceErrors VoiceThrottles RoutingErrors After
          """)
  void loopsMakeResources(String loop, String names) {
    assertThat(Template.parse(TEMPLATE.formatted(loop)).resources())
        .extracting(Template.Resource::name)
        .containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "${N}"                                                              | Voice
          "${N} and ${M}"                                                     | Voice and ${M}
          "&{N}"                                                              | Voice
          !Ref N                                                              | Voice
          {Ref: N}                                                            | Voice
          !Ref Days                                                           | !Ref Days
          {Ref: {"Fn::Sub": "${N}Function"}}                                  | !Ref VoiceFunction
          !GetAtt ["${N}Log", Arn]                                            | !GetAtt VoiceLog.Arn
          {"Fn::GetAtt": ["${N}Log", Arn]}                                    | !GetAtt VoiceLog.Arn
          !GetAtt "${N}Log.Arn"                                               | !GetAtt VoiceLog.Arn
          !Sub "${N} failed"                                                  | Voice failed
          !Sub "${N} in ${AWS::Region}"                                       | !Sub Voice in ${AWS::Region}
          !FindInMap [Slow, !Ref N, Milliseconds]                             | 5000
          !FindInMap [Slow, "${N}", Milliseconds]                             | 5000
          !FindInMap [Slow, !Ref Days, Milliseconds]                          | !FindInMap [Slow, !Ref Days, Milliseconds]
          !Sub ["${N}: ${Ms} ms", {Ms: !FindInMap [Slow, !Ref N, Milliseconds]}] | Voice: 5000 ms
          !Sub ["${N}: ${Of}", {Of: !GetAtt Api.Arn}]                         | !Sub [Voice: ${Of}, {Of=!GetAtt Api.Arn}]
          !If [Wanted, ["${N}"], []]                                          | !If [Wanted, [Voice], []]
          {"${N}": {"${N}": [1, true]}}                                       | {Voice={Voice=[1, true]}}
          """)
  void loopsReplaceTheirVariable(String written, String meant) {
    var properties = "{P: " + written + "}";
    var loop =
        "Fn::ForEach::L: [N, [Voice], {\"${N}Log\": {Type: T, Properties: " + properties + "}}]";
    var template = Template.parse(TEMPLATE.formatted(loop));

    assertThat(template.resource("VoiceLog").properties().get("P")).asString().isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Fn::ForEach::L: [N, [A]]                                                | Fn::ForEach::L must be [identifier, collection, body]
          Fn::ForEach::L: [N, A, {"${N}Log": {Type: T}}]                          | Fn::ForEach::L must go over a list, not A
          Fn::ForEach::L: [N, !Ref Nothing, {"${N}Log": {Type: T}}]               | Fn::ForEach::L must go over a list, not !Ref Nothing
          Fn::ForEach::L: [Days, [A], {"${Days}Log": {Type: T}}]                  | Days is a parameter's name, or that of a loop around it
          Fn::ForEach::L: [N, [A], {Fn::ForEach::M: [N, [B], {"${N}": {Type: T}}]}] | N is a parameter's name, or that of a loop around it
          Fn::ForEach::L: [N, [A, B], {Log: {Type: T}}]                           | Log is there twice
          Fn::ForEach::L: [N, [After], {"${N}": {Type: T}}]                       | After is there twice
          X: {Type: T, Properties: {P: !FindInMap [Slow, Console, Milliseconds]}} | no mapping has [Slow, Console, Milliseconds]
          """)
  void refusesWhatCloudFormationRefuses(String resource, String why) {
    assertThatThrownBy(() -> Template.parse(TEMPLATE.formatted(resource)))
        .hasMessageContaining(why);
  }

  @Test
  void loopsMakeOutputsConditionsAndPropertiesToo() {
    var template =
        Template.parse(
            """
            Transform: AWS::LanguageExtensions
            Conditions:
              Fn::ForEach::C: [N, [A, B], {"Has${N}": !Equals [!Ref N, A]}]
            Resources:
              Alarm:
                Type: T
                Properties:
                  Fn::ForEach::P: [N, [Period, Threshold], {"${N}": 60}]
            Outputs:
              Fn::ForEach::O: [N, [A, B], {"${N}Arn": {Value: !GetAtt "${N}.Arn"}}]
            """);

    assertThat(template.section("Conditions"))
        .isEqualTo(
            Map.of(
                "HasA", new Intrinsic("Equals", List.of("A", "A")),
                "HasB", new Intrinsic("Equals", List.of("B", "A"))));
    assertThat(template.resource("Alarm").properties())
        .isEqualTo(Map.of("Period", 60, "Threshold", 60));
    assertThat(template.section("Outputs"))
        .isEqualTo(
            Map.of(
                "AArn", Map.of("Value", new Intrinsic("GetAtt", "A.Arn")),
                "BArn", Map.of("Value", new Intrinsic("GetAtt", "B.Arn"))));
  }

  @Test
  void loopsStayAsTheyAreWithoutTheTransform() {
    var template =
        Template.parse(
            TEMPLATE
                .formatted("Fn::ForEach::L: [N, [A], {\"${N}Log\": {Type: T}}]")
                .replace("AWS::LanguageExtensions, ", ""));

    assertThat(template.section("Resources")).containsKey("Fn::ForEach::L");
  }
}
