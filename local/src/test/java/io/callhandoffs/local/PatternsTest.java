package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// No pattern of what is deployed runs out of stack, or of time, on a long text: in Lambda a
/// StackOverflowError ends the function's process, and the next caller waits for a new one.
class PatternsTest {

  private static final int LENGTH = 64 * 1024;

  /// Half of what a thread has by default.
  private static final long STACK_BYTES = 512 * 1024;

  /// What many groups of our patterns repeat, each with an end that may spoil the match.
  private static final List<String> REPEATED =
      List.of(
          "1",
          "1 ",
          "12-",
          "a",
          "a.",
          "a-",
          "A",
          " ",
          ".",
          "\"1\",",
          "W/\"1\", ",
          "$data.a",
          ".a",
          "w1",
          ",",
          "#1",
          "%41",
          "é",
          "\t",
          "\n",
          "{caller}",
          "sip:a@",
          "a1",
          "+1",
          "(1)",
          "٣");

  static Stream<JavaField> patterns() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.callhandoffs")
            .stream()
            .filter(PatternsTest::isDeployed)
            .flatMap(type -> type.getFields().stream())
            .filter(field -> field.getRawType().isEquivalentTo(Pattern.class))
            .filter(field -> Modifier.isStatic(field.reflect().getModifiers()));
  }

  private static boolean isDeployed(JavaClass type) {
    var source = type.getSource().map(it -> it.getUri().toString()).orElse("");
    return source.contains("/functions/") || source.matches(".*/shared/(?!testing/|contract/).*");
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void takesALongTextInItsStride(JavaField field) throws Exception {
    var reflected = field.reflect();
    reflected.setAccessible(true);
    var pattern = (Pattern) reflected.get(null);

    var matching =
        new FutureTask<>(() -> {
          for (var repeated : REPEATED) {
            for (var end : List.of("", "!", "\u0000")) {
              var text = repeated.repeat(LENGTH / repeated.length()) + end;
              var _ = pattern.matcher(text).matches();
            }
          }
          return pattern;
        });
    var thread = new Thread(null, matching, pattern.pattern(), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();

    assertThat(matching.get(60, TimeUnit.SECONDS)).isEqualTo(pattern);
  }
}
