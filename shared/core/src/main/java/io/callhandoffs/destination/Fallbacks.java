package io.callhandoffs.destination;

import java.util.List;
import java.util.Set;

/// Where a call goes, in this order, when a destination cannot be reached.
public record Fallbacks(List<DestinationId> ids) {

  public static final Fallbacks NONE = new Fallbacks(List.of());

  /// Nobody listens to ringing for longer.
  public static final int MAX_COUNT = 5;

  public Fallbacks {
    ids = List.copyOf(ids);
    if (ids.size() > MAX_COUNT) {
      throw new IllegalArgumentException("must be at most " + MAX_COUNT + " destinations");
    }
    if (Set.copyOf(ids).size() < ids.size()) {
      throw new IllegalArgumentException("must not name a destination twice");
    }
  }
}
