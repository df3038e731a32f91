package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;
import static io.callhandoffs.testing.Nodes.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Expands `Fn::ForEach`, as CloudFormation's transform `AWS::LanguageExtensions` does.
///
/// ```yaml
/// Fn::ForEach::Logs:
///   - Name
///   - [Voice, Routing]
///   - ${Name}Log: { Type: AWS::Logs::LogGroup }
/// ```
///
/// `${Name}` in keys and in texts is the value, `&{Name}` the value's letters and digits, and `!Ref
/// Name` the value.
final class Loops {

  private static final String LOOP = "Fn::ForEach::";

  private final Map<String, Object> parameters;
  private final Constants constants;

  Loops(Map<String, Object> parameters, Constants constants) {
    this.parameters = parameters;
    this.constants = constants;
  }

  static boolean isLoop(String key) {
    return key.startsWith(LOOP);
  }

  /// A node of the template with all of its loops expanded, nested ones as well.
  Object writtenOut(@Nullable Object node) {
    return writtenOut(node, Set.of());
  }

  /// @param identifiers those of the enclosing loops
  private Object writtenOut(@Nullable Object node, Set<String> identifiers) {
    return switch (node) {
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<String, Object>();
        asMap(map)
            .forEach((key, value) -> {
              if (isLoop(key)) {
                loop(key, asList(value), identifiers).forEach((made, by) -> add(out, made, by));
              } else {
                add(out, key, writtenOut(value, identifiers));
              }
            });
        yield out;
      }
      case List<?> list -> list.stream().map(each -> writtenOut(each, identifiers)).toList();
      case Intrinsic(var name, var argument) ->
          new Intrinsic(name, writtenOut(argument, identifiers));
      case null -> throw new IllegalArgumentException("nothing where the template needs a value");
      default -> node;
    };
  }

  private Map<String, Object> loop(String key, List<Object> parts, Set<String> around) {
    if (parts.size() != 3 || !(parts.get(0) instanceof String identifier)) {
      throw new IllegalArgumentException(key + " must be [identifier, collection, body]");
    }
    if (parameters.containsKey(identifier) || around.contains(identifier)) {
      throw new IllegalArgumentException(
          key + ": " + identifier + " is a parameter's name, or that of a loop around it");
    }
    var identifiers = new HashSet<>(around);
    identifiers.add(identifier);
    var out = new LinkedHashMap<String, Object>();
    collection(key, parts.get(1))
        .forEach(value ->
            asMap(writtenOut(replaced(parts.get(2), identifier, value), identifiers))
                .forEach((made, by) -> add(out, made, by)));
    return out;
  }

  private static void add(Map<String, Object> out, String key, Object value) {
    if (out.putIfAbsent(key, value) != null) {
      throw new IllegalArgumentException(key + " is there twice once loops are written out");
    }
  }

  /// The values that are listed, those of a mapping, or the defaults of a list parameter.
  private Stream<String> collection(String key, Object collection) {
    return switch (constants.known(collection)) {
      case List<?> values -> values.stream().map(Nodes::text);
      case Intrinsic(var name, String parameter)
          when name.equals("Ref") && parameters.containsKey(parameter) ->
          Stream.of(text(asMap(parameters.get(parameter)).get("Default")).split(","))
              .map(String::strip);
      default ->
          throw new IllegalArgumentException(key + " must go over a list, not " + collection);
    };
  }

  private static Object replaced(Object node, String identifier, String value) {
    return switch (node) {
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<String, Object>();
        asMap(map)
            .forEach((key, each) ->
                out.put(
                    replaced(key, identifier, value).toString(),
                    replaced(each, identifier, value)));
        yield out;
      }
      case List<?> list -> list.stream().map(each -> replaced(each, identifier, value)).toList();
      case Intrinsic(var name, var of) when name.equals("Ref") && of.equals(identifier) -> value;
      case Intrinsic(var name, var of) -> new Intrinsic(name, replaced(of, identifier, value));
      case String text ->
          text.replace("${" + identifier + "}", value)
              .replace("&{" + identifier + "}", value.replaceAll("[^A-Za-z0-9]", ""));
      default -> node;
    };
  }
}
