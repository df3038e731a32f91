package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.PastCalls.Past;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The latest calls, each with all that was said, and of earlier ones what the REST API shows.
final class KeptCalls {

  /// Some 50 kilobytes each.
  private static final int MAX_CALLS = 200;

  private final PastCalls past = new PastCalls();

  private final Map<String, NetworkCall> calls =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, NetworkCall> eldest) {
          boolean isPast = size() > MAX_CALLS && eldest.getValue().isOver();
          if (isPast) {
            past.add(eldest.getValue());
          }
          return isPast;
        }
      };

  synchronized void add(NetworkCall call) {
    calls.put(call.sid(), call);
  }

  synchronized Optional<NetworkCall> find(String sid) {
    return Optional.ofNullable(calls.get(sid));
  }

  /// Those with all that was said, the latest first.
  synchronized List<NetworkCall> all() {
    return List.copyOf(calls.values()).reversed();
  }

  /// What the REST API shows of an account's call.
  Optional<Past> shown(String account, String sid) {
    return find(sid)
        .map(NetworkCall::shown)
        .or(() -> past.find(sid))
        .filter(call -> call.account().equals(account));
  }
}
