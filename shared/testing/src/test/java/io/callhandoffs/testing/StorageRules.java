package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;
import static io.callhandoffs.testing.Violations.is;
import static io.callhandoffs.testing.Violations.refers;

import io.callhandoffs.testing.Template.Resource;
import java.util.Map;

/// Rules for storage: tables, and logs.
final class StorageRules {

  private final Template template;
  private final Violations violations;

  StorageRules(Template template, Violations violations) {
    this.template = template;
    this.violations = violations;
  }

  void check() {
    template.resources("AWS::DynamoDB::Table").forEach(this::table);
    for (var queue : template.resources("AWS::SQS::Queue")) {
      violations.require(
          queue.name(), is(queue, "SqsManagedSseEnabled", true), "must be encrypted");
    }
    for (var log : template.resources("AWS::Logs::LogGroup")) {
      violations.require(
          log.name(),
          refers(log.property("RetentionInDays"), "LogRetentionDays"),
          "must forget after LogRetentionDays");
    }
  }

  private void table(Resource table) {
    violations.require(
        table.name(), is(table, "BillingMode", "PAY_PER_REQUEST"), "must cost nothing at rest");
    violations.require(
        table.name(),
        asMap(table.property("PointInTimeRecoverySpecification").orElse(Map.of()))
            .containsValue(true),
        "must be recoverable to any point in time");
    violations.require(
        table.name(),
        asMap(table.property("SSESpecification").orElse(Map.of())).containsValue(true),
        "must be encrypted with this account's key");
    violations.require(
        table.name(),
        text(table.attribute("DeletionPolicy").orElse("")).startsWith("Retain")
            && "Retain".equals(table.attribute("UpdateReplacePolicy").orElse("")),
        "must outlive the stack");
  }
}
