package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The deployed template keeps the rules that linters do not know; and each rule, once broken on
/// purpose, is seen to be broken.
class TemplateRulesTest {

  /// All that functions may do. What is not in this list, no role may allow.
  private static final String PERMISSIONS =
      """
      AuthorizerRole dynamodb:GetItem AccessTable
      AuthorizerRole logs:CreateLogStream AuthorizerLog
      AuthorizerRole logs:PutLogEvents AuthorizerLog
      AuthorizerRole secretsmanager:GetSecretValue AdminKeySecret
      ConsoleRole logs:CreateLogStream ConsoleLog
      ConsoleRole logs:PutLogEvents ConsoleLog
      DestinationsRole dynamodb:BatchGetItem DestinationsTable
      DestinationsRole dynamodb:DeleteItem DestinationsTable
      DestinationsRole dynamodb:GetItem DestinationsTable
      DestinationsRole dynamodb:PutItem DestinationsTable
      DestinationsRole dynamodb:Query DestinationsTable
      DestinationsRole logs:CreateLogStream DestinationsLog
      DestinationsRole logs:PutLogEvents DestinationsLog
      EventsRole dynamodb:DescribeStream HandoffsTable/stream
      EventsRole dynamodb:GetItem DestinationsTable
      EventsRole dynamodb:GetRecords HandoffsTable/stream
      EventsRole dynamodb:GetShardIterator HandoffsTable/stream
      EventsRole dynamodb:ListStreams HandoffsTable/stream
      EventsRole events:PutEvents EventBus
      EventsRole logs:CreateLogStream EventsLog
      EventsRole logs:PutLogEvents EventsLog
      EventsRole sqs:SendMessage EventDeadLetters
      EventsRole sqs:SendMessage WebhookQueue
      HandoffsRole dynamodb:GetItem AccessTable
      HandoffsRole dynamodb:GetItem DestinationsTable
      HandoffsRole dynamodb:GetItem HandoffsTable
      HandoffsRole dynamodb:PutItem DestinationsTable
      HandoffsRole dynamodb:PutItem HandoffsTable
      HandoffsRole dynamodb:Query DestinationsTable
      HandoffsRole dynamodb:Query HandoffsTable/index/by-call
      HandoffsRole dynamodb:Query HandoffsTable/index/by-destination
      HandoffsRole dynamodb:Query HandoffsTable/index/by-project
      HandoffsRole dynamodb:Query HandoffsTable/index/by-review
      HandoffsRole dynamodb:Query HandoffsTable/index/by-shared-id
      HandoffsRole logs:CreateLogStream HandoffsLog
      HandoffsRole logs:PutLogEvents HandoffsLog
      HandoffsRole secretsmanager:GetSecretValue AdminKeySecret
      HandoffsRole secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      IndexingRole dynamodb:DeleteItem DestinationsTable
      IndexingRole dynamodb:DescribeStream DestinationsTable/stream
      IndexingRole dynamodb:GetItem DestinationsTable
      IndexingRole dynamodb:GetRecords DestinationsTable/stream
      IndexingRole dynamodb:GetShardIterator DestinationsTable/stream
      IndexingRole dynamodb:ListStreams DestinationsTable/stream
      IndexingRole dynamodb:PutItem DestinationsTable
      IndexingRole dynamodb:Query DestinationsTable
      IndexingRole dynamodb:Scan DestinationsTable
      IndexingRole logs:CreateLogStream IndexingLog
      IndexingRole logs:PutLogEvents IndexingLog
      NumbersKeeperRole dynamodb:DeleteItem NumbersTable
      NumbersKeeperRole dynamodb:GetItem NumbersTable
      NumbersKeeperRole dynamodb:PutItem NumbersTable
      NumbersKeeperRole dynamodb:Scan NumbersTable
      NumbersKeeperRole logs:CreateLogStream NumbersKeeperLog
      NumbersKeeperRole logs:PutLogEvents NumbersKeeperLog
      NumbersKeeperRole secretsmanager:GetSecretValue TwilioSecret
      NumbersKeeperRole secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      NumbersKeeperRole secretsmanager:PutSecretValue TwilioSecret
      NumbersRole dynamodb:DeleteItem NumbersTable
      NumbersRole dynamodb:GetItem DestinationsTable
      NumbersRole dynamodb:GetItem NumbersTable
      NumbersRole dynamodb:PutItem DestinationsTable
      NumbersRole dynamodb:PutItem NumbersTable
      NumbersRole dynamodb:Query DestinationsTable
      NumbersRole dynamodb:Scan NumbersTable
      NumbersRole logs:CreateLogStream NumbersLog
      NumbersRole logs:PutLogEvents NumbersLog
      NumbersRole secretsmanager:CreateSecret arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      NumbersRole secretsmanager:DeleteSecret arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      NumbersRole secretsmanager:GetSecretValue TwilioSecret
      NumbersRole secretsmanager:GetSecretValue arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      NumbersRole secretsmanager:PutSecretValue TwilioSecret
      NumbersRole secretsmanager:PutSecretValue arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      NumbersRole secretsmanager:RestoreSecret arn:AWS::Partition:secretsmanager:AWS::Region:AWS::AccountId:secret:AWS::StackName/twilio/*
      RoutingRole dynamodb:GetItem DestinationsTable
      RoutingRole dynamodb:GetItem HandoffsTable
      RoutingRole dynamodb:PutItem HandoffsTable
      RoutingRole dynamodb:Query DestinationsTable
      RoutingRole logs:CreateLogStream RoutingLog
      RoutingRole logs:PutLogEvents RoutingLog
      RoutingRole secretsmanager:GetSecretValue TwilioSecret
      VoiceRole dynamodb:GetItem DestinationsTable
      VoiceRole dynamodb:GetItem HandoffsTable
      VoiceRole dynamodb:GetItem NumbersTable
      VoiceRole dynamodb:PutItem HandoffsTable
      VoiceRole dynamodb:Query DestinationsTable
      VoiceRole logs:CreateLogStream VoiceLog
      VoiceRole logs:PutLogEvents VoiceLog
      VoiceRole secretsmanager:GetSecretValue TwilioSecret
      WebhooksRole dynamodb:DeleteItem DestinationsTable
      WebhooksRole dynamodb:GetItem DestinationsTable
      WebhooksRole dynamodb:PutItem DestinationsTable
      WebhooksRole logs:CreateLogStream WebhooksLog
      WebhooksRole logs:PutLogEvents WebhooksLog
      WebhooksRole sqs:ChangeMessageVisibility WebhookQueue
      WebhooksRole sqs:DeleteMessage WebhookQueue
      WebhooksRole sqs:GetQueueAttributes WebhookQueue
      WebhooksRole sqs:ReceiveMessage WebhookQueue
      """;

  @Test
  void theTemplateKeepsEveryRule() {
    assertThat(violations(Template.deployed())).isEmpty();
  }

  @Test
  void noRoleMayDoMoreOrLessThanIsWrittenDown() {
    assertThat(Roles.permissions(Template.deployed()))
        .containsExactlyElementsOf(PERMISSIONS.lines().toList());
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
          LogFormat: JSON                             | LogFormat: Text                             | HandoffsFunction must write its log as JSON
          Role: !GetAtt VoiceRole.Arn                 | Role: !GetAtt DestinationsRole.Arn          | VoiceFunction must have a role of its own
          FunctionUrlConfig                           | FunctionUrl                                 | VoiceFunction must have a function URL if and only if Twilio calls it
          -XX:-UsePerfData                            | -XX:TieredStopAtLevel=1                     | VoiceFunction must leave the choice of compilers to Lambda
          NUMBERS_TABLE: !Ref NumbersTable            | NUMBERS_TABLE: !Ref AccessTable             | VoiceFunction names [AccessTable, DestinationsTable, HandoffsTable, TwilioSecret] in its environment, but its role is for [DestinationsTable, HandoffsTable, NumbersTable, TwilioSecret]
          Path: "/health", Auth: { Authorizer: NONE } | Path: "/health"                             | GET /health must ask for an API key, unless it is one of the routes that are open on purpose
          Path: "/v1/projects/{project}/handoffs"     | Path: "/v1/projects/{project}/handoffs", Auth: { Authorizer: NONE } | GET /v1/projects/{project}/handoffs must ask for an API key, unless it is one of the routes that are open on purpose
          Path: "/v1/projects/{project}/handoffs/{id}"| Path: "/v1/projects/{project}/handoffs"     | GET /v1/projects/{project}/handoffs must be there once
          Path: "/voice/fallback"                     | Path: "/voice/falback"                      | Api lacks a route that others call
          DefaultAuthorizer: ApiKey                   | Comment: none                               | Api must ask for a key by default
          FunctionArn: !Ref AuthorizerFunction.Alias  | FunctionArn: !GetAtt AuthorizerFunction.Arn | Api must ask the alias of the authorizer function
          EnableSimpleResponses: true                 | EnableSimpleResponses: false                | Api must take the simple answers that the authorizer gives
          Headers: [x-api-key]                        | Headers: [authorization]                    | Api must refuse requests without x-api-key before anything runs
          $context.path                               | $context.path?$request.querystring          | Api must not log what callers said, or keys
          Value: !Ref VoiceFunction                   | Value: !Ref VoicesFunction                  | VoiceErrors must watch something that exists
          Value: !Ref VoiceFunction                   | Value: call-handoffs-voice                  | VoiceErrors must watch something that exists
          MetricName: Throttles                       | MetricName: Throttle                        | RoutingFunction needs an alarm for Throttles
          MetricName: 5xx                             | MetricName: 5XXError                        | Api needs an alarm for 5xx
          TreatMissingData: notBreaching              | TreatMissingData: missing                   | ApiErrors must be quiet while nobody calls
          Threshold: 5000                             | Threshold: 10000                            | VoiceSlow must ring before the function times out
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
          Action: dynamodb:GetItem          | Action: dynamodb:*                                              | VoiceRole dynamodb:* NumbersTable
          Resource: !GetAtt NumbersTable.Arn| Resource: "*"                                                   | VoiceRole dynamodb:GetItem *
          Resource: !Ref TwilioSecret       | Resource: [!Ref TwilioSecret, !Ref AdminKeySecret]              | VoiceRole secretsmanager:GetSecretValue AdminKeySecret
          Action: dynamodb:GetItem          | NotAction: dynamodb:DeleteTable                                 | VoiceRole notdynamodb:DeleteTable NumbersTable
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
