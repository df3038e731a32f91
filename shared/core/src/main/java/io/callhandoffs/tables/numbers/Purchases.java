package io.callhandoffs.tables.numbers;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The numbers that each project has bought in a month. A place is taken before a number is bought,
/// so that no more are bought than the project may buy, however many ask at once; and a number that
/// has its place already is known to be a repetition.
public final class Purchases {

  /// Numbers cost money every month. Who needs more has Twilio's own console.
  public static final int MAX_PER_MONTH = 5;

  private static final int MAX_TRIES = 20;

  private final DynamoDbTable<EnhancedDocument> table;
  private final Clock clock;

  Purchases(DynamoDbTable<EnhancedDocument> table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Takes a place for a number; false if it has one. Refuses if there is none left.
  public boolean begin(ProjectId project, PhoneNumber number) {
    return change(
        project,
        bought -> {
          if (bought.contains(number.e164())) {
            return bought;
          }
          if (bought.size() >= MAX_PER_MONTH) {
            throw new Failure.Conflict(
                    "The project has bought "
                        + MAX_PER_MONTH
                        + " numbers this month, which is its limit; buy more in Twilio's console,"
                        + " or wait")
                .asException();
          }
          var more = new ArrayList<>(bought);
          more.add(number.e164());
          return more;
        });
  }

  /// Gives the place of a number back that was not bought after all.
  public void abandon(ProjectId project, PhoneNumber number) {
    var _ =
        change(project, bought -> bought.stream().filter(n -> !n.equals(number.e164())).toList());
  }

  private boolean change(ProjectId project, UnaryOperator<List<String>> change) {
    var id =
        "purchases#" + project + "#" + YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      var key = Key.builder().partitionValue(id).build();
      var seen =
          Optional.ofNullable(table.getItem(get -> get.key(key).consistentRead(true)))
              .map(Attributes::of);
      var before = seen.map(item -> item.requireStrings("bought")).orElse(List.of());
      var after = change.apply(before);
      if (after.equals(before)) {
        return false;
      }
      if (write(id, seen.map(item -> item.requireLong("version")).orElse(0L), after)) {
        return true;
      }
    }
    throw new Failure.Unavailable("Too many purchases at once; try again").asException();
  }

  private boolean write(String id, long version, List<String> bought) {
    var item =
        Item.empty()
            .put(ConnectionItem.KEY, id)
            .put("version", version + 1)
            .putStrings("bought", bought);
    try {
      table.putItem(put -> put.item(item.document()).conditionExpression(isVersion(version)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  private static Expression isVersion(long version) {
    return version == 0
        ? Expression.builder().expression("attribute_not_exists(phone_number)").build()
        : Expression.builder()
            .expression("version = :seen")
            .expressionValues(Map.of(":seen", AttributeValue.fromN(Long.toString(version))))
            .build();
  }
}
