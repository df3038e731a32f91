package io.callhandoffs.local.twilio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The planned faults.
public final class Faults {

  /// Longer than any client here waits for Twilio.
  static final Duration SLOWNESS = Duration.ofSeconds(8);

  private final List<Fault> planned = new ArrayList<>();

  public synchronized void plan(Fault fault) {
    planned.add(fault);
  }

  public synchronized void clear() {
    planned.clear();
  }

  public synchronized List<Fault> planned() {
    return List.copyOf(planned);
  }

  /// The first fault that applies to `request`, which uses it up.
  synchronized Optional<Fault> next(RestRequest request) {
    for (int i = 0; i < planned.size(); i++) {
      var fault = planned.get(i);
      if (fault.concerns(request)) {
        if (fault.times() > 1) {
          planned.set(i, fault.oneLess());
        } else {
          planned.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
