package io.callhandoffs.tables.numbers;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Table;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Optimistic;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The numbers that each project has bought in a month. A place is taken before a number is bought,
/// so that the limit holds however many are bought at once; a number that already has its place is
/// a repetition.
public final class Purchases {

  /// Numbers cost money every month. Who needs more has Twilio's own console.
  public static final int MAX_PER_MONTH = 5;

  private static final Optimistic RETRIES =
      new Optimistic(20, Duration.ofMillis(2500), Duration.ofMillis(40));

  private final Table table;
  private final Clock clock;

  Purchases(Table table, Clock clock) {
    this.table = table;
    this.clock = clock;
  }

  /// Takes a place for a number; false if it has one. Refuses if there is none left.
  public boolean begin(ProjectId project, PhoneNumber number) {
    return change(project, bought -> with(number, bought));
  }

  /// Whether [#begin] would take a place; it refuses in the same way.
  public boolean wouldBegin(ProjectId project, PhoneNumber number) {
    var bought = bought(table.find(id(project)));
    return !with(number, bought).equals(bought);
  }

  private static List<String> with(PhoneNumber number, List<String> bought) {
    if (bought.contains(number.e164())) {
      return bought;
    }
    if (bought.size() >= MAX_PER_MONTH) {
      throw Failure.conflict(
          "The project has bought "
              + MAX_PER_MONTH
              + " numbers this month, which is its limit; buy more in Twilio's console, or wait");
    }
    var more = new ArrayList<>(bought);
    more.add(number.e164());
    return more;
  }

  /// Gives back the place of a number that was not bought after all.
  public void abandon(ProjectId project, PhoneNumber number) {
    var _ =
        change(project, bought -> bought.stream().filter(n -> !n.equals(number.e164())).toList());
  }

  private boolean change(ProjectId project, UnaryOperator<List<String>> change) {
    return RETRIES
        .write(() -> changed(id(project), change))
        .orElseThrow(() -> Failure.unavailable("Too many purchases at once; try again"));
  }

  private String id(ProjectId project) {
    return "purchases#" + project + "#" + YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
  }

  private static List<String> bought(Optional<Attributes> item) {
    return item.map(known -> known.requireStrings("bought")).orElse(List.of());
  }

  /// Whether there was something to change; empty if somebody else has changed it meanwhile.
  private Optional<Boolean> changed(String id, UnaryOperator<List<String>> change) {
    var seen = table.find(id);
    var before = bought(seen);
    var after = change.apply(before);
    if (after.equals(before)) {
      return Optional.of(false);
    }
    var version = seen.map(item -> item.requireLong("version")).orElse(0L);
    var item =
        Item.empty()
            .put(ConnectionItem.KEY, id)
            .put("version", version + 1)
            .putStrings("bought", after);
    return Optional.of(true).filter(_ -> table.put(item, Condition.isVersion(version)));
  }
}
