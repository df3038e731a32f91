package io.callhandoffs.destination;

import java.util.Optional;

/// What is true of all of a project's destinations together. Every write of the project replaces
/// it, on the condition that no other write has done so meanwhile. So a project's writes happen one
/// after the other: this keeps the rules below true, and while `version` is the same, nothing has
/// changed.
///
/// @param version counts the project's writes; 0 before the first
/// @param count how many destinations there are
/// @param defaultId takes every call that nothing else matched; there is one as soon as there is a
///   destination
public record Directory(long version, int count, Optional<DestinationId> defaultId) {

  /// As many as people can keep track of and a router can tell apart.
  public static final int MAX_DESTINATIONS = 500;

  /// The directory of a project that was never written to.
  public static final Directory EMPTY = new Directory(0, 0, Optional.empty());

  public Directory {
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
    return new Directory(version + 1, count + 1, Optional.of(defaultId.orElse(id)));
  }

  /// Without the default, whose place `successor` takes.
  public Directory removing(DestinationId id, DestinationId successor) {
    if (!isDefault(id) || successor.equals(id)) {
      throw new IllegalArgumentException("only the default has a successor, and it is another");
    }
    return new Directory(version + 1, count - 1, Optional.of(successor));
  }

  /// Without a destination that is not the default, or is the last.
  public Directory removing(DestinationId id) {
    var remaining = count == 1 ? Optional.<DestinationId>empty() : defaultId;
    if (remaining.filter(id::equals).isPresent()) {
      throw new IllegalArgumentException("the default needs a successor");
    }
    return new Directory(version + 1, count - 1, remaining);
  }

  public Directory withDefault(DestinationId id) {
    return new Directory(version + 1, count, Optional.of(id));
  }

  /// The same, after a destination or the project's settings changed.
  public Directory touched() {
    return new Directory(version + 1, count, defaultId);
  }
}
