package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The template keeps the rules that linters do not know; and each rule is broken once on purpose,
/// to see that this is noticed.
class TemplateRulesTest {

  /// All that functions may do, besides writing their logs. Roles may allow nothing that is not
  /// listed here.
  private static final String PERMISSIONS =
      """
      AuthorizerRole AccessTable: dynamodb:GetItem dynamodb:PutItem{ForAllValues:StringLike={dynamodb:LeadingKeys=[used#*]}}
      AuthorizerRole AdminKeySecret: secretsmanager:GetSecretValue
      CheckRunnerRole AlarmTopic: sns:Publish
      CheckRunnerRole ChecksTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      CheckRunnerRole ChecksTable/stream: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      CheckRunnerRole DestinationsTable: dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      CheckRunnerRole EventBus: events:PutEvents
      CheckRunnerRole HandoffsTable: dynamodb:GetItem{ForAllValues:StringLike={dynamodb:LeadingKeys=[check#*]}}
      CheckRunnerRole NumbersTable: dynamodb:GetItem
      CheckRunnerRole StatisticsTable: dynamodb:Query
      CheckRunnerRole TwilioSecret: secretsmanager:GetSecretValue
      CheckRunnerRole WebhookQueue: sqs:SendMessage
      CheckRunnerRole WebhooksTable: dynamodb:GetItem
      CheckRunnerRole arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*: secretsmanager:GetSecretValue
      CheckSavesRole ChecksTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem
      CheckSavesRole DestinationsTable: dynamodb:GetItem
      CheckSavesRole DestinationsTable/stream: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      CheckSchedulerRole ChecksTable: dynamodb:PutItem dynamodb:Query
      ChecksRole AlarmTopic: sns:Publish
      ChecksRole ChecksTable: dynamodb:PutItem dynamodb:Query
      ChecksRole DestinationsTable: dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      ChecksRole EventBus: events:PutEvents
      ChecksRole StatisticsTable: dynamodb:Query
      ChecksRole WebhookQueue: sqs:SendMessage
      ChecksRole WebhooksTable: dynamodb:GetItem
      CountingRole ChecksTable: dynamodb:PutItem
      CountingRole EventDeadLetters: sqs:SendMessage
      CountingRole HandoffsTable/stream: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      CountingRole StatisticsTable: dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem
      DestinationsRole DestinationsTable: dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      DestinationsRole WebhooksTable: dynamodb:DeleteItem dynamodb:GetItem
      EventsRole AlarmTopic: sns:Publish
      EventsRole ChecksTable: dynamodb:PutItem
      EventsRole DestinationsTable: dynamodb:GetItem
      EventsRole EventBus: events:PutEvents
      EventsRole EventDeadLetters: sqs:SendMessage
      EventsRole HandoffsTable/stream: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      EventsRole WebhookQueue: sqs:SendMessage
      EventsRole WebhooksTable: dynamodb:GetItem
      HandoffsRole AccessTable: dynamodb:GetItem dynamodb:PutItem{ForAllValues:StringLike={dynamodb:LeadingKeys=[used#*]}}
      HandoffsRole AdminKeySecret: secretsmanager:GetSecretValue
      HandoffsRole DestinationsTable: dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      HandoffsRole HandoffsTable: dynamodb:BatchGetItem dynamodb:GetItem dynamodb:PutItem
      HandoffsRole HandoffsTable/index/by-call: dynamodb:Query
      HandoffsRole HandoffsTable/index/by-caller: dynamodb:Query
      HandoffsRole HandoffsTable/index/by-project: dynamodb:Query
      HandoffsRole HandoffsTable/index/by-review: dynamodb:Query
      HandoffsRole HandoffsTable/index/by-shared-id: dynamodb:Query
      HandoffsRole NumbersTable: dynamodb:GetItem
      HandoffsRole RoutingLog: logs:FilterLogEvents
      HandoffsRole StatisticsTable: dynamodb:Query
      HandoffsRole VoiceLog: logs:FilterLogEvents
      HandoffsRole arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*: secretsmanager:GetSecretValue
      IndexingRole DestinationsTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:Scan
      IndexingRole DestinationsTable/stream: dynamodb:DescribeStream dynamodb:GetRecords dynamodb:GetShardIterator dynamodb:ListStreams
      IndexingRole IndexingDeadLetters: sqs:SendMessage
      KeysRole AccessTable: dynamodb:BatchGetItem dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem
      NumbersKeeperRole NumbersTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Scan
      NumbersKeeperRole TwilioSecret: secretsmanager:GetSecretValue secretsmanager:PutSecretValue
      NumbersKeeperRole arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*: secretsmanager:GetSecretValue
      NumbersRole AlarmTopic: sns:Publish
      NumbersRole ChecksTable: dynamodb:PutItem
      NumbersRole DestinationsTable: dynamodb:GetItem dynamodb:PutItem dynamodb:Query
      NumbersRole EventBus: events:PutEvents
      NumbersRole HandoffsTable: dynamodb:GetItem{ForAllValues:StringLike={dynamodb:LeadingKeys=[signature#*]}}
      NumbersRole NumbersTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Scan
      NumbersRole TwilioSecret: secretsmanager:GetSecretValue secretsmanager:PutSecretValue
      NumbersRole WebhookQueue: sqs:SendMessage
      NumbersRole WebhooksTable: dynamodb:GetItem
      NumbersRole arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*: secretsmanager:CreateSecret secretsmanager:DeleteSecret secretsmanager:GetSecretValue secretsmanager:PutSecretValue secretsmanager:RestoreSecret
      RoutingRole DestinationsTable: dynamodb:GetItem dynamodb:Query
      RoutingRole HandoffsTable: dynamodb:GetItem dynamodb:PutItem
      RoutingRole NumbersTable: dynamodb:GetItem
      RoutingRole TwilioSecret: secretsmanager:GetSecretValue
      SweepRole DestinationsTable: dynamodb:GetItem dynamodb:Query
      SweepRole HandoffsTable: dynamodb:GetItem dynamodb:PutItem
      SweepRole HandoffsTable/index/by-open: dynamodb:Query
      SweepRole arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*: secretsmanager:GetSecretValue
      VoiceRole DestinationsTable: dynamodb:GetItem dynamodb:Query
      VoiceRole HandoffsTable: dynamodb:GetItem dynamodb:PutItem
      VoiceRole NumbersTable: dynamodb:GetItem
      VoiceRole TwilioSecret: secretsmanager:GetSecretValue
      WebhooksRole AlarmTopic: sns:Publish
      WebhooksRole DestinationsTable: dynamodb:GetItem
      WebhooksRole EventBus: events:PutEvents
      WebhooksRole WebhookQueue: sqs:ChangeMessageVisibility sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage
      WebhooksRole WebhooksTable: dynamodb:DeleteItem dynamodb:GetItem dynamodb:PutItem
      """;

  @Test
  void theTemplateKeepsEveryRule() {
    assertThat(violations(Template.deployed())).isEmpty();
  }

  @Test
  void noRoleMayDoMoreOrLessThanIsWrittenDown() {
    assertThat(Roles.permissions(Template.deployed()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(PERMISSIONS.lines(), tracing()).toList());
  }

  /// What each function may do, and does if the stack's owner wants traces.
  private static Stream<String> tracing() {
    return Template.deployed().functions().stream()
        .map(function -> Roles.of(function) + " *: xray:PutTelemetryRecords xray:PutTraceSegments");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Runtime: java25                             | Runtime: java21                             | AuthorizerFunction must run on java25
          AutoPublishAliasAllProperties: true         | AutoPublishAliasAllProperties: false        | VoiceFunction must publish a version when its code or only its settings change
          io.callhandoffs.voice.VoiceHandler          | io.callhandoffs.voice.VoiceHandel           | VoiceFunction must name a handler that its module has
          BuildMethod: makefile                       | BuildMethod: java25                         | RoutingFunction must be built by make
          MemorySize: 1769                            | EphemeralStorage: { Size: 2048 }            | VoiceFunction cannot have both SnapStart and EphemeralStorage
          MemorySize: 1769                            | ProvisionedConcurrencyConfig: {}            | VoiceFunction cannot have both SnapStart and ProvisionedConcurrencyConfig
          Timeout: 10                                 | Timeout: 15                                 | VoiceFunction must give up within 14 s
          Timeout: 10                                 | Timeout: 30                                 | HandoffsFunction must give up within 29 s
          Timeout: 5                                  | Timeout: 11                                 | AuthorizerFunction must give up within 10 s
          LogGroup: !Ref HandoffsLog                  | LogGroup: !Ref VoiceLog                     | HandoffsFunction must log to a group of its own
          , Resource: !GetAtt NumbersLog.Arn          | , Resource: !GetAtt VoiceLog.Arn            | NumbersFunction must be allowed to write its log, and no more
          LogFormat: JSON                             | LogFormat: Text                             | HandoffsFunction must write its log as JSON
          Role: !GetAtt VoiceRole.Arn                 | Role: !GetAtt DestinationsRole.Arn          | VoiceFunction must have a role of its own
          Principal: { Service: lambda.amazonaws.com }| Principal: { AWS: "*" }                     | VoiceFunction must have a role that Lambda alone can take on
          FunctionUrlConfig                           | FunctionUrl                                 | VoiceFunction must have a function URL if and only if Twilio calls it
          ReservedConcurrentExecutions: !If [Rese      | Comment: !If [Rese                         | VoiceFunction must have a parameter for its concurrency if and only if anybody can call it
          -XX:-UsePerfData                            | -XX:TieredStopAtLevel=1                     | VoiceFunction must leave the choice of compilers to Lambda
          NUMBERS_TABLE: !Ref NumbersTable            | NUMBERS_TABLE: !Ref AccessTable             | VoiceFunction names [AccessTable, DestinationsTable, HandoffsTable, TwilioSecret] in its environment, but its role is for [DestinationsTable, HandoffsTable, NumbersTable, TwilioSecret]
          Path: "/health", Auth: { Authorizer: NONE } | Path: "/health"                             | GET /health must ask for an API key, unless it is one of the routes that are open on purpose
          Path: "/v1/projects/{project}/handoffs"     | Path: "/v1/projects/{project}/handoffs", Auth: { Authorizer: NONE } | GET /v1/projects/{project}/handoffs must ask for an API key, unless it is one of the routes that are open on purpose
          Path: "/v1/projects/{project}/handoffs/{id}"| Path: "/v1/projects/{project}/handoffs"     | GET /v1/projects/{project}/handoffs must be there once
          Method: HEAD, Path: "/v1/projects/{project}" | Method: HEAD, Path: "/v1/project"       | GET /v1/projects/{project} must be there for HEAD as well
          Path: "/voice/fallback"                     | Path: "/voice/falback"                      | Api lacks a route that others call
          DefaultAuthorizer: ApiKey                   | Comment: none                               | Api must ask for a key by default
          !Ref AuthorizerFunction.Alias               | !GetAtt AuthorizerFunction.Arn              | Api must ask the alias of the authorizer function
          !Equals [!Ref AWS::URLSuffix, localhost]    | !Equals [!Ref AWS::Region, eu-west-1]       | IsLocal must never hold on AWS
          EnableSimpleResponses: true                 | EnableSimpleResponses: false                | Api must take the simple answers that the authorizer gives
          Headers: [x-api-key]                        | Headers: [authorization]                    | Api must refuse requests without x-api-key before anything runs
          $context.path                               | $context.path?$request.querystring          | Api must not log what callers said, or keys
          { "Fn::Sub": "${Name}Function" }            | { "Fn::Sub": "${Name}sFunction" }           | VoiceErrors must watch something that exists
          { Ref: { "Fn::Sub": "${Name}Function" } }   | call-handoffs-voice                         | VoiceErrors must watch something that exists
          MetricName: Throttles                       | MetricName: Throttle                        | RoutingFunction needs an alarm for Throttles
          MetricName: 5xx                             | MetricName: 5XXError                        | Api needs an alarm for 5xx
          TreatMissingData: notBreaching              | TreatMissingData: missing                   | ApiErrors must be quiet while nobody calls
          Voice, Routing, Indexing                    | Voice, Routing                              | IndexingFunction needs an alarm for Duration
          Voice, Routing, Indexing                    | Voice, Routing                              | IndexingFunction must log to a group of its own
          Voice: { Milliseconds: 5000 }               | Voice: { Milliseconds: 10000 }              | VoiceSlow must ring before the function times out
          ExtendedStatistic: p99                      | Statistic: Average                          | VoiceSlow must watch the slowest, not the mean
          PointInTimeRecoveryEnabled: true            | PointInTimeRecoveryEnabled: false           | NumbersTable must be recoverable to any point in time
          SSEEnabled: true                            | SSEEnabled: false                           | AccessTable must be encrypted with this account's key
          UpdateReplacePolicy: Retain                 | UpdateReplacePolicy: Delete                 | HandoffsTable must outlive the stack
          BillingMode: PAY_PER_REQUEST                | BillingMode: PROVISIONED                    | HandoffsTable must cost nothing at rest
          SqsManagedSseEnabled: true                  | SqsManagedSseEnabled: false                 | WebhookQueue must be encrypted
          EventDeadLetters.QueueName                  | WebhookQueue.QueueName                      | EventDeadLetters needs an alarm for what ends in it, or another queue for that
          RetentionInDays: !Ref LogRetentionDays      | KmsKeyId: none                              | VoiceLog must forget after LogRetentionDays
          """)
  void aBrokenRuleIsSeen(String right, String wrong, String rule) throws IOException {
    var yaml = Files.readString(Template.path());
    assertThat(yaml).contains(right);

    assertThat(violations(Template.parse(yaml.replace(right, wrong)))).contains(rule);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Action: dynamodb:GetItem          | Action: dynamodb:*                                              | VoiceRole NumbersTable: dynamodb:*
          Resource: !GetAtt NumbersTable.Arn| Resource: "*"                                                   | VoiceRole *: dynamodb:GetItem xray:PutTelemetryRecords xray:PutTraceSegments
          Resource: !Ref TwilioSecret       | Resource: [!Ref TwilioSecret, !Ref AdminKeySecret]              | VoiceRole AdminKeySecret: secretsmanager:GetSecretValue
          Action: dynamodb:GetItem          | NotAction: dynamodb:DeleteTable                                 | VoiceRole NumbersTable: not dynamodb:DeleteTable
          """)
  void aRoleThatMayDoMoreIsSeen(String right, String wrong, String permission) throws IOException {
    var yaml = Files.readString(Template.path());
    assertThat(yaml).contains(right);

    assertThat(Roles.permissions(Template.parse(yaml.replace(right, wrong)))).contains(permission);
  }

  private static List<String> violations(Template template) {
    var violations = new Violations();
    var root = requireNonNull(Template.path().getParent());
    new FunctionRules(template, root, violations).check();
    new ApiRules(template, violations).check();
    new AlarmRules(template, violations).check();
    new StorageRules(template, violations).check();
    return violations.found();
  }
}
