package io.callhandoffs.testing;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Without this test, a variable that the code reads and the template does not set would be found
/// by the first caller.
class EnvironmentTest {

  private static final Pattern NEEDED = Pattern.compile("\\.require\\(\\s*\"([A-Z][A-Z_]+)\"");
  private static final Pattern READ =
      Pattern.compile("\\.(?:require|find|findUrl|getenv)\\(\\s*\"([A-Z][A-Z_]+)\"");

  @Test
  void theTemplateSetsEveryVariableThatTheCodeRequires() {
    assertThat(set()).containsAll(read(NEEDED));
  }

  @Test
  void theCodeReadsEveryVariableThatTheTemplateSets() {
    assertThat(read(READ)).containsAll(set());
  }

  private static Set<String> set() {
    var template = Template.deployed();
    return template.functions().stream()
        .flatMap(function -> template.environment(function.name(), name -> name).keySet().stream())
        .filter(name -> !name.equals("JAVA_TOOL_OPTIONS")) // for the JVM
        .collect(toCollection(TreeSet::new));
  }

  private static Set<String> read(Pattern pattern) {
    return sources()
        .flatMap(source -> pattern.matcher(source).results().map(found -> found.group(1)))
        .filter(name -> !name.startsWith("AWS_")) // set by Lambda itself
        .collect(toCollection(TreeSet::new));
  }

  /// The sources of all code that runs in functions.
  private static Stream<String> sources() {
    var root = requireNonNull(Template.path().getParent());
    return Stream.of("functions", "shared")
        .map(root::resolve)
        .flatMap(EnvironmentTest::files)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> file.toString().contains("/src/main/"))
        .map(EnvironmentTest::read);
  }

  private static Stream<Path> files(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
