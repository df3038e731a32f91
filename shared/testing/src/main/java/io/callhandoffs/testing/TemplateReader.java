package io.callhandoffs.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Reads YAML with CloudFormation's intrinsics, and makes their short and long forms the same:
/// `!Ref Api` and `{"Ref": "Api"}`, `!GetAtt Api.Arn` and `{"Fn::GetAtt": ["Api", "Arn"]}`.
final class TemplateReader extends SafeConstructor {

  private static final String FUNCTION = "Fn::";

  private TemplateReader() {
    super(strict());
    yamlMultiConstructors.put("!", new Tagged());
  }

  static Map<String, Object> read(String yaml) {
    return Nodes.asMap(normal(new Yaml(new TemplateReader()).load(yaml)));
  }

  private static LoaderOptions strict() {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private static Object normal(Object node) {
    return switch (node) {
      case Intrinsic(var name, var argument) -> intrinsic(name, argument);
      case Map<?, ?> map when isIntrinsic(map) -> {
        var only = map.entrySet().iterator().next();
        yield intrinsic(only.getKey().toString().replaceFirst(FUNCTION, ""), only.getValue());
      }
      case Map<?, ?> map -> {
        var normal = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> normal.put(key.toString(), normal(value)));
        yield normal;
      }
      case List<?> list -> list.stream().map(TemplateReader::normal).toList();
      default -> node;
    };
  }

  private static boolean isIntrinsic(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String key
        && (key.equals("Ref") || (key.startsWith(FUNCTION) && !Loops.isLoop(key)));
  }

  private static Intrinsic intrinsic(String name, Object argument) {
    return name.equals("GetAtt") && argument instanceof List<?> parts
        ? new Intrinsic(name, String.join(".", parts.stream().map(Object::toString).toList()))
        : new Intrinsic(name, normal(argument));
  }

  private final class Tagged extends AbstractConstruct {

    @Override
    public Object construct(Node node) {
      return new Intrinsic(node.getTag().getValue().substring(1), argument(node));
    }

    private Object argument(Node node) {
      return switch (node) {
        case ScalarNode scalar -> constructScalar(scalar);
        case SequenceNode sequence -> constructSequence(sequence);
        case MappingNode mapping -> constructMapping(mapping);
        default -> throw new IllegalArgumentException("cannot read " + node);
      };
    }
  }
}
