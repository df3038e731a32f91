package io.callhandoffs.local.webhook;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Twilio's connection overrides in a URL's fragment, such as `#rc=2&rp=ct,rt,5xx&tt=9000`.
///
/// @param connect how long connecting may take
/// @param read how long the answer may take
/// @param total how long all tries may take together
/// @param retries how many more tries there are
/// @param retryOn which failures are retried: `ct`, `rt`, `4xx`, `5xx`, `all`
record ConnectionOverrides(
    Duration connect, Duration read, Duration total, int retries, Set<String> retryOn) {

  /// Twilio's limit for everything that a call depends on.
  static final Duration HARD_LIMIT = Duration.ofSeconds(15);

  private static final Duration CONNECT = Duration.ofSeconds(5);

  static final ConnectionOverrides NONE = parse(null);

  static ConnectionOverrides parse(@Nullable String fragment) {
    var values = values(fragment == null ? "" : fragment);
    return new ConnectionOverrides(
        time(values, "ct", CONNECT),
        time(values, "rt", HARD_LIMIT),
        time(values, "tt", HARD_LIMIT),
        Math.clamp(Integer.parseInt(values.getOrDefault("rc", "1")), 0, 5),
        Set.of(values.getOrDefault("rp", "ct").split(",")));
  }

  boolean retriesOn(String failure) {
    return retryOn.contains(failure) || retryOn.contains("all");
  }

  private static Duration time(Map<String, String> values, String name, Duration otherwise) {
    var text = values.get(name);
    if (text == null) {
      return otherwise;
    }
    var asked = Duration.ofMillis(Math.max(100, Long.parseLong(text)));
    return asked.compareTo(HARD_LIMIT) > 0 ? HARD_LIMIT : asked;
  }

  private static Map<String, String> values(String fragment) {
    return List.of(fragment.split("&")).stream()
        .filter(pair -> pair.contains("="))
        .map(pair -> pair.split("=", 2))
        .collect(toUnmodifiableMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
  }
}
