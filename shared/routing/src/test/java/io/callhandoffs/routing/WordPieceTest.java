package io.callhandoffs.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The ids are those of bert-base-uncased's own tokenizer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPieceTest {

  private WordPiece wordPiece;

  @BeforeAll
  void open() throws IOException {
    var folder = Path.of(System.getProperty("routing.model"));
    wordPiece = new WordPiece(Files.readAllLines(folder.resolve("vocabulary.txt")));
  }

  @Test
  void knowsWholeWordsAndMarks() {
    assertThat(wordPiece.ids("Hello, world!", 128))
        .containsExactly(101, 7592, 1010, 2088, 999, 102);
  }

  @Test
  void cutsUnknownWordsIntoPieces() {
    assertThat(wordPiece.ids("embeddings", 128)).containsExactly(101, 7861, 8270, 4667, 2015, 102);
  }

  @Test
  void stripsAccentsAndCase() {
    assertThat(wordPiece.ids("CAFÉ", 128)).isEqualTo(wordPiece.ids("cafe", 128));
  }

  @Test
  void setsChineseCharactersApart() {
    assertThat(wordPiece.ids("中国", 128)).containsExactly(101, 1746, 1799, 102);
  }

  @Test
  void admitsWhatItDoesNotKnow() {
    assertThat(wordPiece.ids("😀", 128)).containsExactly(101, 100, 102);
    assertThat(wordPiece.ids("a".repeat(101), 128)).containsExactly(101, 100, 102);
  }

  @Test
  void endsWithinTheLimit() {
    assertThat(wordPiece.ids("word ".repeat(1000), 128)).hasSize(128).endsWith(102);
  }

  @Test
  void findsNothingInNothing() {
    assertThat(wordPiece.ids("", 128)).containsExactly(101, 102);
  }
}
