package io.callhandoffs.telephone;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Digits that a telephone system takes for one number, if it takes them for one.
///
/// @param parts the digits that are sent with nothing between them, in order
public record DigitRun(List<String> parts) {

  public DigitRun {
    parts = List.copyOf(parts);
  }

  public String digits() {
    return String.join("", parts);
  }

  /// Each number that it may be taken for: what is between two parts may end a number, or not.
  public Stream<String> readings() {
    return IntStream.range(0, parts.size())
        .boxed()
        .flatMap(from ->
            IntStream.rangeClosed(from + 1, parts.size())
                .mapToObj(to -> String.join("", parts.subList(from, to))));
  }
}
