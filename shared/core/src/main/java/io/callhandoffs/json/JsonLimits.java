package io.callhandoffs.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Limits for JSON from any source: no field twice, nothing too deep, no number too long.
public final class JsonLimits {

  /// Nothing here is nested deeper than a destination's hours.
  private static final int MAX_DEPTH = 16;

  /// More digits than any number here has; parsing them costs the square of their count.
  private static final int MAX_NUMBER_LENGTH = 40;

  /// Makes the parsers that hold these limits.
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .build())
          .build();

  private JsonLimits() {}
}
