package io.callhandoffs.tables.destinations;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.policy.DiallingPolicy;
import io.callhandoffs.policy.OwnNumbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.store.Database;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Precondition;
import io.callhandoffs.write.Versioned;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The dialling policies of all projects, and the projects' own numbers, which they must not dial.
/// They are kept beside the project's destinations, so that the [Directory] tells of a copy of
/// these rules, too, whether it is current.
public final class DiallingPolicies {

  private final ProjectTable table;
  private final ProjectWrites writes;
  private final Clock clock;

  /// Finds the table by the variable `DESTINATIONS_TABLE`.
  public DiallingPolicies(Database database, Environment environment, Clock clock) {
    this(new ProjectTable(database, environment), clock);
  }

  private DiallingPolicies(ProjectTable table, Clock clock) {
    this(table, new ProjectWrites(table), clock);
  }

  private DiallingPolicies(ProjectTable table, ProjectWrites writes, Clock clock) {
    this.table = table;
    this.writes = writes;
    this.clock = clock;
  }

  /// A dry run: it answers and refuses in the same way, and writes nothing.
  public DiallingPolicies rehearsing() {
    return new DiallingPolicies(table, writes.rehearsing(), clock);
  }

  public Versioned<DiallingPolicy> get(ProjectId project) {
    return PolicyItem.find(table, project);
  }

  public OwnNumbers ownNumbers(ProjectId project) {
    return DiallingItems.ownNumbers(table, project);
  }

  public Versioned<DiallingPolicy> replace(
      ProjectId project, DiallingPolicy policy, Precondition basis) {
    return replace(project, _ -> policy, basis);
  }

  /// Replaces a policy by one that depends on it.
  ///
  /// @param change makes the new policy from the one that it replaces
  public Versioned<DiallingPolicy> replace(
      ProjectId project, UnaryOperator<DiallingPolicy> change, Precondition basis) {
    return writes.write(
        project,
        basis.by(),
        directory -> {
          var old = get(project);
          basis.require(old.version());
          var changed =
              old.with(change.apply(old.value()), Timestamps.rounded(clock.instant()), basis.by());
          return Transaction.of(changed, directory.touched())
              .put(PolicyItem.write(project, changed));
        });
  }

  /// From now on `number` is one of the project's own.
  public void own(ProjectId project, PhoneNumber number, Optional<Region> country, String by) {
    change(project, by, numbers -> numbers.with(number, country));
  }

  /// From now on it is not.
  public void disown(ProjectId project, PhoneNumber number, String by) {
    change(project, by, numbers -> numbers.without(number));
  }

  private void change(ProjectId project, String by, UnaryOperator<OwnNumbers> change) {
    var _ =
        writes.write(
            project,
            by,
            directory -> {
              var old = ownNumbers(project);
              var changed = change.apply(old);
              return changed.equals(old)
                  ? Transaction.of(old, directory)
                  : Transaction.of(changed, directory.touched())
                      .put(DiallingItems.write(project, changed));
            });
  }
}
