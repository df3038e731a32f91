package io.callhandoffs.local.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every input that was worth keeping: one of each kind, and those that once broke something.
class FuzzCorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/fuzz");

  private static final Map<String, Consumer<byte[]>> TARGETS =
      Map.of(
          "ApiFuzz", ApiFuzz::fuzzerTestOneInput,
          "HandoffDataFuzz", HandoffDataFuzz::fuzzerTestOneInput,
          "HoursFuzz", HoursFuzz::fuzzerTestOneInput,
          "PageTokenFuzz", PageTokenFuzz::fuzzerTestOneInput,
          "PhoneNumberFuzz", PhoneNumberFuzz::fuzzerTestOneInput,
          "SipUriFuzz", SipUriFuzz::fuzzerTestOneInput,
          "WebhookFuzz", WebhookFuzz::fuzzerTestOneInput);

  static Stream<Arguments> inputs() {
    return TARGETS.entrySet().stream()
        .flatMap(target ->
            list(CORPUS.resolve(target.getKey()))
                .map(file ->
                    arguments(
                        target.getKey(), file.getFileName().toString(), target.getValue(), file)));
  }

  @ParameterizedTest(name = "{0} takes {1}")
  @MethodSource("inputs")
  void breaksNothing(String target, String name, Consumer<byte[]> fuzz, Path file)
      throws IOException {
    var input = Files.readAllBytes(file);

    assertThatCode(() -> fuzz.accept(input)).doesNotThrowAnyException();
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
