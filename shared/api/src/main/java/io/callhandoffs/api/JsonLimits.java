package io.callhandoffs.api;

import io.callhandoffs.json.JsonObject;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Limits for JSON from clients: no field twice, nothing too deep, no number too long.
final class JsonLimits {

  /// Makes the parsers that hold these limits.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonObject.MAX_DEPTH)
                  .maxNumberLength(JsonObject.MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private JsonLimits() {}
}
