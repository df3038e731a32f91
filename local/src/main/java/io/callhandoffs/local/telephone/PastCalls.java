package io.callhandoffs.local.telephone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the REST API still shows of calls whose transcripts are forgotten.
final class PastCalls {

  /// Half a kilobyte each. Whoever asks for a call asks within minutes of its end.
  private static final int MAX_CALLS = 5_000;

  /// A call as the REST API shows it, its legs, and the SID of its message.
  record Past(
      String account,
      Map<String, String> fields,
      List<Map<String, String>> legs,
      Optional<String> recording) {}

  private final Map<String, Past> calls =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Past> eldest) {
          return size() > MAX_CALLS;
        }
      };

  synchronized void add(NetworkCall call) {
    calls.put(call.sid(), call.shown());
  }

  synchronized Optional<Past> find(String sid) {
    return Optional.ofNullable(calls.get(sid));
  }
}
