package io.callhandoffs.destination;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What is true of all of a project's destinations together. Every write of the project replaces
/// it, on the condition that no other write has done so meanwhile. So a project's writes happen one
/// after the other: this keeps the rules below true, and while `version` is the same, nothing has
/// changed.
///
/// @param version counts the project's writes; 0 before the first
/// @param count how many destinations there are
/// @param defaultId takes every call that nothing else matched; there is one as soon as there is a
///   destination
/// @param failing destinations that callers are passed on from, as long as there is another
public record Directory(
    long version, int count, Optional<DestinationId> defaultId, Set<DestinationId> failing) {

  /// As many as people can keep track of and a router can tell apart.
  public static final int MAX_DESTINATIONS = 500;

  /// The directory of a project that was never written to.
  public static final Directory EMPTY = new Directory(0, 0, Optional.empty());

  /// A directory without failing destinations.
  public Directory(long version, int count, Optional<DestinationId> defaultId) {
    this(version, count, defaultId, Set.of());
  }

  public Directory {
    failing = Set.copyOf(failing);
    if (count < 0 || count > MAX_DESTINATIONS) {
      throw new IllegalArgumentException(
          "a project has 0 to " + MAX_DESTINATIONS + " destinations");
    }
    if (defaultId.isPresent() != (count > 0)) {
      throw new IllegalArgumentException("a project with destinations has exactly one default");
    }
  }

  public boolean isFull() {
    return count == MAX_DESTINATIONS;
  }

  public boolean isDefault(DestinationId id) {
    return defaultId.filter(id::equals).isPresent();
  }

  /// With one more destination; the first becomes the default.
  public Directory adding(DestinationId id) {
    return new Directory(version + 1, count + 1, Optional.of(defaultId.orElse(id)), failing);
  }

  /// Without the default, whose place `successor` takes.
  public Directory removing(DestinationId id, DestinationId successor) {
    if (!isDefault(id) || successor.equals(id)) {
      throw new IllegalArgumentException("only the default has a successor, and it is another");
    }
    return new Directory(version + 1, count - 1, Optional.of(successor), failingWithout(id));
  }

  /// Without a destination that is not the default, or is the last.
  public Directory removing(DestinationId id) {
    var remaining = count == 1 ? Optional.<DestinationId>empty() : defaultId;
    if (remaining.filter(id::equals).isPresent()) {
      throw new IllegalArgumentException("the default needs a successor");
    }
    return new Directory(version + 1, count - 1, remaining, failingWithout(id));
  }

  public Directory withDefault(DestinationId id) {
    return new Directory(version + 1, count, Optional.of(id), failing);
  }

  /// The same, after a destination or the project's settings changed.
  public Directory touched() {
    return new Directory(version + 1, count, defaultId, failing);
  }

  /// The same, after a destination got another target, of which nothing is known yet.
  public Directory moved(DestinationId id) {
    return new Directory(version + 1, count, defaultId, failingWithout(id));
  }

  /// With a destination among those that fail, or not among them. The same if that is so already.
  public Directory withFailing(DestinationId id, boolean fails) {
    if (failing.contains(id) == fails) {
      return this;
    }
    var others = failingWithout(id);
    if (fails) {
      others.add(id);
    }
    return new Directory(version + 1, count, defaultId, others);
  }

  private Set<DestinationId> failingWithout(DestinationId id) {
    var others = new HashSet<>(failing);
    others.remove(id);
    return others;
  }
}
