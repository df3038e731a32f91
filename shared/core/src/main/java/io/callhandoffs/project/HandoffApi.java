package io.callhandoffs.project;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What programs that ask for handoffs may do and see.
///
/// @param stateKeys the keys of a handoff's data that `/handoff_state` shows; none if it is empty
/// @param aliases the name that a key has there, if not its own
/// @param sharedIdStateKey the key whose value is the shared id, if an assistant sends it in the
///   data
/// @param accountCalls whether they may hand off any live call of the project's account at Twilio
///   that is not to another project's number; otherwise those to the project's own numbers
public record HandoffApi(
    List<String> stateKeys,
    Map<String, String> aliases,
    Optional<String> sharedIdStateKey,
    boolean accountCalls) {

  private static final Pattern KEY = Pattern.compile("[^\\p{Cntrl}]{1,100}");

  public static final int MAX_KEYS = 100;

  /// Shows nothing, and takes only the project's own calls.
  public static final HandoffApi CLOSED =
      new HandoffApi(List.of(), Map.of(), Optional.empty(), false);

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
