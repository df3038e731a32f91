package io.callhandoffs.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.callhandoffs.failure.Failure.Invalid;
import io.callhandoffs.failure.Failure.Violation;
import io.callhandoffs.failure.FailureException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

  private static Fields fields(String json) {
    return Fields.of(Json.parse(json));
  }

  private static List<Violation> violations(Fields fields) {
    var thrown = catchThrowableOfType(FailureException.class, fields::rejectIfInvalid);
    return ((Invalid) thrown.failure()).violations();
  }

  private record Even(int number) {
    Even {
      if (number % 2 != 0) {
        throw new IllegalArgumentException("must be even");
      }
    }
  }

  @Test
  void readsFieldsOfEachTypeAsValues() {
    var fields =
        fields(
            """
            {"text": "a\\nb", "flag": true, "even": 2, "list": ["a"], "map": {"k": "v"},
             "inner": {"text": "c"}, "absent": null, "ours": 1}
            """);

    assertThat(fields.required("text", JsonType.TEXT, t -> t)).contains("a\nb");
    assertThat(fields.optional("flag", JsonType.FLAG, f -> f)).contains(true);
    assertThat(fields.required("even", JsonType.INTEGER, Even::new)).contains(new Even(2));
    assertThat(fields.required("list", JsonType.TEXTS, t -> t)).contains(List.of("a"));
    assertThat(fields.required("map", JsonType.TEXT_MAP, t -> t)).contains(Map.of("k", "v"));
    assertThat(fields.optional("absent", JsonType.TEXT, t -> t)).isEmpty();
    assertThat(fields.object("inner").orElseThrow().required("text", JsonType.TEXT, t -> t))
        .contains("c");
    fields.ignore("ours");
    fields.rejectIfInvalid();
  }

  @Test
  void listsAllViolationsAtOnce() {
    var fields =
        fields("{\"even\": 3, \"inner\": {\"text\": 1, \"more\": 1}, \"list\": [\"a\", 1]}");
    var inner = fields.object("inner").orElseThrow();
    assertThat(inner.required("text", JsonType.TEXT, t -> t)).isEmpty();
    assertThat(fields.required("even", JsonType.INTEGER, Even::new)).isEmpty();
    assertThat(fields.required("name", JsonType.TEXT, t -> t)).isEmpty();
    assertThat(fields.optional("list", JsonType.TEXTS, t -> t)).isEmpty();

    assertThat(violations(fields))
        .containsExactlyInAnyOrder(
            new Violation("inner.text", "must be a string without control characters"),
            new Violation("inner.more", "is not a field here"),
            new Violation("even", "must be even"),
            new Violation("name", "is required"),
            new Violation("list", "must be a list of strings without control characters"));
  }

  /// They are the same numbers, and some languages write them so.
  @ParameterizedTest
  @CsvSource({"30, 30", "30.0, 30", "3e1, 30", "300E-1, 30", "-0.0, 0", "2147483647.0, 2147483647"})
  void readsAWholeNumberHoweverItIsWritten(String json, int number) {
    var fields = fields("{\"number\": " + json + "}");

    assertThat(fields.optional("number", JsonType.INTEGER, n -> n)).contains(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.5",
        "1e10",
        "1e999",
        "true",
        "\"1\"",
        "[1]",
        "{}",
        "99999999999",
        "-99999999999999999999"
      })
  void refusesAnIntegerThatIsNone(String json) {
    var fields = fields("{\"n\": " + json + "}");
    assertThat(fields.required("n", JsonType.INTEGER, n -> n)).isEmpty();
    assertThat(violations(fields)).containsExactly(new Violation("n", "must be a whole number"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f", "\\u0085", "\\ud800", "\\udc00x"})
  void refusesATextWithControlCharactersOrUnpairedSurrogates(String json) {
    var fields = fields("{\"t\": \"a" + json + "\"}");
    assertThat(fields.required("t", JsonType.TEXT, t -> t)).isEmpty();
    assertThat(violations(fields)).hasSize(1);
  }

  @Test
  void doesNotTurnOurOwnErrorsIntoViolations() {
    var fields = fields("{\"t\": \"a\"}");
    assertThatThrownBy(() ->
            fields.required(
                "t",
                JsonType.TEXT,
                _ -> {
                  throw new IllegalStateException("ours");
                }))
        .isInstanceOf(IllegalStateException.class);
  }
}
