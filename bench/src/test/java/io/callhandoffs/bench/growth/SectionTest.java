package io.callhandoffs.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class SectionTest {

  private final Section section = new Section("make growth");

  @Test
  void replacesOnlyWhatIsBetweenItsMarks() {
    var document = "before\n" + section.begin() + "\nold\n" + section.end() + "\nafter\n";

    var replaced = section.replaced(document, "| new |");

    assertThat(replaced)
        .isEqualTo("before\n" + section.begin() + "\n\n| new |\n\n" + section.end() + "\nafter\n");
    assertThat(section.replaced(replaced, "| new |")).isEqualTo(replaced);
  }

  @Test
  void writesNowhereWithoutMarks() {
    assertThatThrownBy(() -> section.replaced("before\nafter\n", "new"))
        .hasMessageContaining("make growth");
  }

  @Test
  void findsItsMarksInTheDocumentation() throws IOException {
    var document = Files.readString(Template.path().resolveSibling("docs/performance.md"));

    assertThat(section.replaced(document, "new")).contains("\n\nnew\n\n");
  }
}
