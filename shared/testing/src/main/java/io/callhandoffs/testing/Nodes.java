package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Casts the nodes of a template to the types that they must have.
public final class Nodes {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9:.]+)}");

  private Nodes() {}

  /// A YAML mapping as a map. Only strings are keys in CloudFormation.
  @SuppressWarnings("unchecked")
  public static Map<String, Object> asMap(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw new IllegalArgumentException("not a mapping: " + value);
  }

  /// A YAML sequence as a list; a single value is a list of one, as CloudFormation has it.
  @SuppressWarnings("unchecked")
  public static List<Object> asList(@Nullable Object value) {
    return switch (value) {
      case null -> List.of();
      case List<?> list -> (List<Object>) list;
      default -> List.of(value);
    };
  }

  public static String text(@Nullable Object value) {
    return String.valueOf(requireNonNull(value, "nothing where the template needs a value"));
  }

  /// A value of the template as text: plain, `!Ref`, `!GetAtt` or `!Sub`.
  public static String resolve(@Nullable Object value, UnaryOperator<String> named) {
    return switch (value) {
      case Intrinsic(var name, String of) when name.equals("Ref") || name.equals("GetAtt") ->
          named.apply(of);
      case Intrinsic(var name, String text) when name.equals("Sub") ->
          PLACEHOLDER
              .matcher(text)
              .replaceAll(found -> Matcher.quoteReplacement(named.apply(found.group(1))));
      case Intrinsic other ->
          throw new IllegalArgumentException("cannot tell the value of " + other);
      case null, default -> text(value);
    };
  }

  /// Merges as SAM merges `Globals` with a resource: maps key by key; any other value of the
  /// resource replaces the global one.
  static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
    var merged = new LinkedHashMap<>(under);
    over.forEach((key, value) ->
        merged.merge(
            key,
            value,
            (general, own) ->
                general instanceof Map && own instanceof Map
                    ? merged(asMap(general), asMap(own))
                    : own));
    return merged;
  }
}
