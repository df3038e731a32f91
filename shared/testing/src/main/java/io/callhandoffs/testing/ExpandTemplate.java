package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asMap;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/// Prints the template with its loops written out and its intrinsics in their long form, so that
/// `make sam` can compare and translate it.
public final class ExpandTemplate {

  private static final Set<String> WITHOUT_PREFIX = Set.of("Ref", "Condition");

  private ExpandTemplate() {}

  public static void main(String[] arguments) throws IOException {
    var template =
        LanguageExtensions.expanded(TemplateReader.read(Files.readString(Template.path())));
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    System.out.print(new Yaml(options).dump(longForm(template)));
  }

  private static Object longForm(Object node) {
    return switch (node) {
      case Map<?, ?> map -> {
        var out = new LinkedHashMap<String, Object>();
        asMap(map).forEach((key, value) -> out.put(key, longForm(value)));
        yield out;
      }
      case List<?> list -> list.stream().map(ExpandTemplate::longForm).toList();
      case Intrinsic(var name, String of) when name.equals("GetAtt") ->
          Map.of("Fn::GetAtt", List.of(of.split("\\.", 2)));
      case Intrinsic(var name, var of) ->
          Map.of(WITHOUT_PREFIX.contains(name) ? name : "Fn::" + name, longForm(of));
      default -> node;
    };
  }
}
