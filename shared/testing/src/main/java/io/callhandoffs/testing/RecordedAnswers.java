package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/// The API's answers about stored items, as they were when they were recorded. An answer may have
/// more fields by now, and no other difference.
public final class RecordedAnswers {

  private final Map<String, Object> answers;

  private RecordedAnswers(Map<String, Object> answers) {
    this.answers = answers;
  }

  /// The answers in the resource `answers.json` beside a test: the body by the URL's path.
  public static RecordedAnswers of(Class<?> test) {
    try (var file = requireNonNull(test.getResourceAsStream("answers.json"), "answers.json")) {
      return new RecordedAnswers(new Yaml().load(new String(file.readAllBytes(), UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fails if an API answers anything else.
  public void requireFrom(ApiClient api) {
    answers.forEach(
        (path, recorded) -> requireSame(path, recorded, new Yaml().load(api.get(path).getBody())));
  }

  private static void requireSame(String where, @Nullable Object recorded, @Nullable Object now) {
    if (recorded instanceof Map<?, ?> members && now instanceof Map<?, ?> present) {
      members.forEach((name, value) -> requireSame(where + " " + name, value, present.get(name)));
    } else if (recorded instanceof List<?> elements
        && now instanceof List<?> present
        && elements.size() == present.size()) {
      for (int i = 0; i < elements.size(); i++) {
        requireSame(where + "[" + i + "]", elements.get(i), present.get(i));
      }
    } else if (recorded == null ? now != null : !recorded.equals(now)) {
      throw new AssertionError(where + " was " + recorded + " and is " + now);
    }
  }
}
