package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A document that says which test shows something is believed only while there is such a test.
class NamedTestsTest {

  private static final Path ROOT = Template.path().toAbsolutePath().resolveSibling("");

  /// `OutagesTest` or `OutagesTest.ringsTheCachedDefault`.
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?`");

  @ParameterizedTest
  @ValueSource(strings = {"docs/security.md"})
  void everyTestThatADocumentNamesExists(String document) throws IOException {
    var sources = sources();
    var text = Files.readString(ROOT.resolve(document));

    assertThat(TEST.matcher(text).results())
        .isNotEmpty()
        .allSatisfy(test -> assertThat(sources).as(test.group()).anySatisfy(isSource(test)));
  }

  private static Consumer<Path> isSource(MatchResult test) {
    return path -> {
      assertThat(path.getFileName()).hasToString(test.group(1) + ".java");
      if (test.group(2) != null) {
        assertThat(path).content().contains("void " + test.group(2) + "(");
      }
    };
  }

  private static List<Path> sources() {
    return Stream.of("functions", "local", "shared")
        .flatMap(folder -> walk(ROOT.resolve(folder)))
        .filter(path -> path.toString().contains("/src/test/java/"))
        .toList();
  }

  private static Stream<Path> walk(Path folder) {
    try (var paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
