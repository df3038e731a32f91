package io.callhandoffs.aws;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The headers of a request, as an event has them. Names are the same in any case: API Gateway and
/// function URLs hand them over in lower case, the SAM CLI with capitals, and other clients of
/// Lambda as they please.
public final class Headers {

  private Headers() {}

  /// A header's value. One that is there in two spellings has both values, joined by a comma like
  /// those of one that was sent twice: nobody may choose which of them counts.
  ///
  /// @param headers absent where a request had none
  public static Optional<String> find(@Nullable Map<String, String> headers, String name) {
    return Optional.ofNullable(headers).orElse(Map.of()).entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .reduce((one, other) -> one + "," + other);
  }
}
