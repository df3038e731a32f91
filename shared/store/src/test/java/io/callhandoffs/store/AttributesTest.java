package io.callhandoffs.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributesTest {

  private enum Size {
    SMALL,
    LARGE
  }

  private static final Attributes ITEM =
      new Attributes(
          Item.empty()
              .put("text", "x")
              .put("size", Size.LARGE)
              .put("count", 7)
              .putNumber("share", Optional.of(0.25))
              .put("bytes", new byte[] {1, -1})
              .putStrings("texts", List.of("a", "b"))
              .putStrings("map", Map.of("a", "1"))
              .putList("maps", List.of("m"), name -> Item.empty().put("name", name))
              .fields());

  @Test
  void areReadAsTheyWereWritten() {
    assertThat(ITEM.requireString("text")).isEqualTo("x");
    assertThat(ITEM.requireConstant("size", Size.class)).isEqualTo(Size.LARGE);
    assertThat(ITEM.constant("size", Size.SMALL)).isEqualTo(Size.LARGE);
    assertThat(ITEM.findInt("count")).isEqualTo(OptionalInt.of(7));
    assertThat(ITEM.requireLong("count")).isEqualTo(7);
    assertThat(ITEM.findDouble("share")).hasValue(0.25);
    assertThat(ITEM.requireBytes("bytes")).containsExactly(1, -1);
    assertThat(ITEM.strings("texts")).containsExactly("a", "b");
    assertThat(ITEM.requireStringMap("map")).containsExactly(Map.entry("a", "1"));
    assertThat(ITEM.list("maps", map -> map.requireString("name"))).containsExactly("m");
  }

  @Test
  void haveTheirMeaningWhenTheyAreAbsentOrOfAnotherType() {
    for (var name : List.of("none", "maps")) {
      assertThat(ITEM.find(name)).isEmpty();
      assertThat(ITEM.findInt(name)).isEmpty();
      assertThat(ITEM.number(name, 3)).isEqualTo(3);
      assertThat(ITEM.flag(name, true)).isTrue();
      assertThat(ITEM.constant(name, Size.SMALL)).isEqualTo(Size.SMALL);
      assertThat(ITEM.strings(name)).isEmpty();
      assertThat(ITEM.stringMap(name)).isEmpty();
      assertThat(ITEM.map(name).names()).isEmpty();
    }
  }

  static Stream<Function<String, Object>> requirements() {
    return Stream.of(
        ITEM::requireString,
        ITEM::requireInt,
        ITEM::requireLong,
        ITEM::requireTime,
        name -> ITEM.requireConstant(name, Size.class),
        ITEM::requireBytes,
        ITEM::requireMap,
        ITEM::requireStringMap,
        ITEM::requireStrings,
        name -> ITEM.requireList(name, map -> map));
  }

  @ParameterizedTest
  @MethodSource("requirements")
  void areMissedByNameWhereTheyAreRequired(Function<String, Object> require) {
    assertThatThrownBy(() -> require.apply("none"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The item has no attribute none");
  }
}
