package io.callhandoffs.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What programs that ask for a handoff's state (`/handoff_state`) are shown of its data.
///
/// @param stateKeys the keys that are shown; none if it is empty
/// @param aliases what a key is called there, where that is not its own name
/// @param sharedIdStateKey the key whose value is a handoff's shared id, if an assistant sends it
///   so
public record HandoffApi(
    List<String> stateKeys, Map<String, String> aliases, Optional<String> sharedIdStateKey) {

  private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{1,100}");

  public static final int MAX_KEYS = 100;

  /// Shows nothing until somebody says what.
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
