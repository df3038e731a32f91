package io.callhandoffs.store.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainJsonTest {

  @Test
  void readsWhatItHasWritten() {
    var item =
        Item.empty()
            .put("text", "O'Hara \"é\" \\ \b\f\n\r\t\u0001 <😀>")
            .put("count", -12)
            .put("flag", true)
            .put("bytes", new byte[] {0, -1})
            .putStrings("list", List.of("a", "b"))
            .putStrings("empty", List.of())
            .put("map", Item.empty().put("inner", Item.empty()));

    var json = PlainJson.text(item);

    assertThat(json)
        .isEqualTo(
            """
            {"text":"O'Hara \\"é\\" \\\\ \\b\\f\\n\\r\\t\\u0001 <😀>","count":-12,"flag":true,\
            "bytes":"AP8=","list":["a","b"],"empty":[],"map":{"inner":{}}}\
            """);
    var read = read(json);
    assertThat(read.requireString("text")).isEqualTo("O'Hara \"é\" \\ \b\f\n\r\t\u0001 <😀>");
    assertThat(read.requireInt("count")).isEqualTo(-12);
    assertThat(read.flag("flag", false)).isTrue();
    assertThat(read.strings("list")).containsExactly("a", "b");
    assertThat(read.requireStrings("empty")).isEmpty();
    assertThat(read.requireMap("map").requireMap("inner").names()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":\"x\"} | x",
        " \t { \"a\" : \"x\" , \"b\" : [ 1 , { } , [ ] , null , true ] } | x",
        "{\"b\":null,\"a\":\"x\"} | x",
        "{\"a\":\"\\u0041\\u00e9\\/\"} | Aé/",
        "{\"a\":\"\\ud83d\\ude00\"} | 😀",
        "{\"a\":\"first\",\"a\":\"last\"} | last",
        "{\"b\":1.5e3,\"a\":\"-\"} | -",
      })
  void readsJsonHoweverItIsWritten(String json, String a) {
    assertThat(read(json).requireString("a")).isEqualTo(a);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[]",
        "12",
        "null",
        "\"text\"",
        "{a:1}",
        "{'a':1}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,\"a\":1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\":[1,]}",
        "{\"a\":[1}",
        "{\"a\":\"x}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u00g0\"}",
        "{\"a\":\"\n\"}",
        "{\"a\":nothing}",
        "{\"a\":--1}",
        "{\"a\":1}{}",
        "{\"a\":1} x",
      })
  void findsNoObjectInAnythingElse(String json) {
    assertThat(PlainJson.find(json)).isEmpty();
  }

  @Test
  void readsNothingThatIsNestedToNoEnd() {
    assertThat(PlainJson.find("{\"a\":" + "[".repeat(100_000))).isEmpty();
    assertThat(PlainJson.find("{\"a\":" + "[".repeat(70) + "]".repeat(70) + "}")).isPresent();
  }

  private static Attributes read(String json) {
    return PlainJson.find(json).orElseThrow();
  }
}
