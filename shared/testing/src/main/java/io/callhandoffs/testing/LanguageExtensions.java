package io.callhandoffs.testing;

import static io.callhandoffs.testing.Nodes.asList;
import static io.callhandoffs.testing.Nodes.asMap;

import java.util.Map;

/// CloudFormation's transform `AWS::LanguageExtensions`.
final class LanguageExtensions {

  private LanguageExtensions() {}

  /// A template after the transform; the template itself if it does not ask for it.
  static Map<String, Object> expanded(Map<String, Object> root) {
    if (!asList(root.get("Transform")).contains("AWS::LanguageExtensions")) {
      return root;
    }
    var constants = new Constants(asMap(root.getOrDefault("Mappings", Map.of())));
    var loops = new Loops(asMap(root.getOrDefault("Parameters", Map.of())), constants);
    return asMap(constants.known(loops.writtenOut(root)));
  }
}
