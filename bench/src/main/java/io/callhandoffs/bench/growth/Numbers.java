package io.callhandoffs.bench.growth;

import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The numbers by which the projects are called, one each.
final class Numbers {

  private Numbers() {}

  static void connect(Premises premises, int projects) {
    premises.put("NumbersTable", IntStream.range(0, projects).mapToObj(Numbers::item).toList());
  }

  private static Map<String, AttributeValue> item(int project) {
    return Map.of(
        "phone_number", AttributeValue.fromS(Work.number(project)),
        "project", AttributeValue.fromS(Work.project(project)),
        "account", AttributeValue.fromS(Premises.ACCOUNT));
  }
}
