package io.callhandoffs.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which of a handoff's data `/handoff_state` shows.
///
/// @param stateKeys the keys that are shown; none if it is empty
/// @param aliases the name that a key has there, if not its own
/// @param sharedIdStateKey the key whose value is the shared id, if an assistant sends it in the
///   data
public record HandoffApi(
    List<String> stateKeys, Map<String, String> aliases, Optional<String> sharedIdStateKey) {

  private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{1,100}");

  public static final int MAX_KEYS = 100;

  /// Shows nothing.
  public static final HandoffApi CLOSED = new HandoffApi(List.of(), Map.of(), Optional.empty());

  public HandoffApi {
    stateKeys = stateKeys.stream().distinct().toList();
    aliases = Collections.unmodifiableMap(new TreeMap<>(aliases));
    if (stateKeys.size() > MAX_KEYS || aliases.size() > MAX_KEYS) {
      throw new IllegalArgumentException("must have at most " + MAX_KEYS + " keys");
    }
    var names =
        Stream.of(
                stateKeys.stream(),
                aliases.keySet().stream(),
                aliases.values().stream(),
                sharedIdStateKey.stream())
            .flatMap(name -> name);
    if (!names.allMatch(name -> KEY.matcher(name).matches())) {
      throw new IllegalArgumentException("must have keys of 1 to 100 characters");
    }
    if (aliases.values().stream().distinct().count() < aliases.size()) {
      throw new IllegalArgumentException("must not have one alias for two keys");
    }
  }
}
