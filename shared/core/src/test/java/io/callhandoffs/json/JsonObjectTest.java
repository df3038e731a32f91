package io.callhandoffs.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.Data;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonObjectTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          order.number | 7
          price        | 12.50
          tiny         | 0.0000001
          huge         | 1e400
          vip          | true
          name         | Zoë
          none         |
          list         |
          order        |
          """)
  void dataHaveTextsNumbersAndFlagsAtTheirPathsAsTheyWereWritten(String path, String text) {
    var data =
        JsonObject.data(
            """
            {"order": {"number": 7}, "price": 12.50, "tiny": 0.0000001, "huge": 1e400,
             "vip": true, "name": "Zoë", "none": null, "list": [1]}
            """);

    assertThat(data.find(path).orElse(null)).isEqualTo(text);
  }

  @Test
  void writesWhatItHasRead() {
    var json = "{\"a\":[1,{\"b\":1e400},null,true,\"x\"],\"c\":{}}";

    var object = JsonObject.find(json).orElseThrow();

    assertThat(object.text()).isEqualTo(json);
    assertThat(object.data()).contains(JsonObject.data(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "12", "null", "{\"a\":1", "{\"a\":1} and more", "{\"a\":1,\"a\":2}"})
  void keepsDataThatAreNoObjectAndFindsNothingInThem(String json) {
    assertThat(JsonObject.find(json)).isEmpty();
    assertThat(JsonObject.data(json).json()).isEqualTo(json);
    assertThat(JsonObject.data(json).find("a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":01}", "{\"a\":1.}", "{\"a\":.5}", "{\"a\":+1}", "{\"a\":-}", "{\"a\":1e}",
        "{\"a\":NaN}", "{\"a\":True}", "{\"a\":nul}", "{\"a\":1,}", "{\"a\":[1,]}", "{a:1}",
        "{\"a\":'b'}", "{\"a\":\"\t\"}", "{\"a\":\"\\x\"}", "{\"a\":{\"b\":1,\"b\":2}}",
      })
  void refusesWhatIsNearlyJson(String json) {
    assertThat(JsonObject.find(json)).isEmpty();
  }

  @Test
  void readsAndWritesEveryCharacter() {
    var json = "{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001é😀\"}";
    assertThat(JsonObject.find(json).orElseThrow().text()).isEqualTo(json);
  }

  @Test
  void refusesDepthAndNumbersBeyondTheLimits() {
    assertThat(JsonObject.find("{\"a\":".repeat(16) + "1" + "}".repeat(16))).isPresent();
    assertThat(JsonObject.find("{\"a\":" + "1".repeat(40) + "}")).isPresent();
    assertThat(JsonObject.find("{\"a\":".repeat(17) + "1" + "}".repeat(17))).isEmpty();
    assertThat(JsonObject.find("{\"a\":" + "1".repeat(41) + "}")).isEmpty();
  }

  @Test
  void isNoDataWhenItIsTooLarge() {
    var large = JsonObject.find("{\"a\":\"" + "x".repeat(Data.MAX_BYTES) + "\"}").orElseThrow();

    assertThat(large.data()).isEmpty();
  }
}
