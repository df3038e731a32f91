package io.callhandoffs.routing.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.callhandoffs.routing.evaluation.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares with Hugging Face's own tokenizer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordPieceTest {

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private WordPiece wordPiece;
  private HuggingFaceTokenizer judge;

  @BeforeAll
  void open() throws IOException {
    var folder = Path.of(System.getProperty("routing.model"));
    var vocabulary = Files.readAllLines(folder.resolve("vocabulary.txt"));
    wordPiece = new WordPiece(vocabulary);
    judge = HuggingFaceTokenizers.bertUncased(vocabulary);
  }

  @AfterAll
  void close() {
    judge.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"museum.md", "bank.md", "clinic.md"})
  void cutsCallersSentencesAsHuggingFaceDoes(String file) {
    for (var call : Owner.named(file).calls()) {
      assertAsHuggingFace(call.said());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Hello, world!",
        "I'd like to bring 30 pupils on 24/12, o'clock-ish; is that OK?",
        "unaffable embeddings, antidisestablishmentarianism & floccinaucinihilipilification",
        "CAFÉ, naïve façade, Zürich, Ångström, Ærøskøbing, Łódź, İstanbul, ıssız, ﬁne",
        "e\u0301te\u0301 n\u0303 u\u0308ber",
        "ΟΔΥΣΣΕΥΣ και Σίσυφος",
        "Где мой багаж? Ещё раз, пожалуйста.",
        "我想买票 and 東京 or ひらがな カタカナ 한국어",
        "豈更車 豈 \uD840\uDC00 \uD869\uDF00 𫠠",
        "شكرا جزيلا",
        "धन्यवाद नमस्ते",
        "ขอบคุณครับ",
        "😀 👩‍👩‍👧 🏳️‍🌈 ☎️ ✂ ♥",
        "price: £5, €3.50, $7 + 20% = ? <b>^_`{|}~</b> №7 §3 ¡olé! «quoted» “curly” ‘single’ – — …",
        "tab\tnewline\nreturn\r\nform\ffeed\u000bvertical\u0085next",
        "nul\u0000 replacement\uFFFD bell\u0007 delete\u007f soft\u00adhyphen zero\u200bwidth bom\ufeff",
        "no\u00a0break thin\u2009space ideographic\u3000space line\u2028separator para\u2029graph",
        "private\ue000use rtl\u202eoverride",
        "1234567890 12:30 +44 20 7946 0018 x-ray follow-up 3.5",
        "[CLS] [SEP] [UNK] [MASK] ##ing",
        "don't won't can't it's y'all",
        "①②③ Ⅳ ½ ² ㎏ ＡＢＣ"
      })
  void cutsRareCharactersAsHuggingFaceDoes(String text) {
    assertAsHuggingFace(text);
  }

  @Test
  void cutsWordsOfAnyLengthAsHuggingFaceDoes() {
    for (int length = 95; length < 106; length++) {
      assertAsHuggingFace("a".repeat(length));
      assertAsHuggingFace("一" + "é".repeat(length));
      assertAsHuggingFace("\uD835\uDC00".repeat(length));
    }
  }

  /// Random characters from blocks to which Unicode has added none since version 8, the one that
  /// Hugging Face's tokenizer knows.
  @ParameterizedTest
  @CsvSource({
    "0001, 05ff",
    "1e00, 2bff",
    "3000, 9fff",
    "ac00, d7a3",
    "e000, fffd",
    "1d400, 1d7ff",
    "1f300, 1f5ff",
    "20000, 2a6d6"
  })
  void cutsAnythingAsHuggingFaceDoes(String from, String to) {
    var random = new Random(11);
    for (int text = 0; text < 300; text++) {
      var any = new StringBuilder();
      while (any.length() < 40) {
        int c = random.nextInt(Integer.parseInt(from, 16), Integer.parseInt(to, 16) + 1);
        boolean isAssigned = Character.getType(c) != Character.UNASSIGNED;
        any.append(isAssigned ? Character.toString(c) : "")
            .append(random.nextInt(5) == 0 ? " " : "");
      }
      assertAsHuggingFace(any.toString());
    }
  }

  @Test
  void cutsOffAfterTheMaximumOfTokens() {
    assertThat(wordPiece.ids("word ".repeat(1000), 128)).hasSize(128).endsWith(102);
  }

  private void assertAsHuggingFace(String text) {
    assertThat(wordPiece.ids(text, NO_LIMIT)).as(text).isEqualTo(judge.encode(text).getIds());
  }
}
