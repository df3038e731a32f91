package io.callhandoffs.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.publishing.Event;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HandoffEventTest {

  @Test
  void equalsTheDocumentationsExample() throws IOException {
    var json = HandoffEvent.of(Sample.accepted(0x6b32), 3).json();

    var shown = documentation().split("```json\n", -1)[1].split("```", -1)[0];
    assertThat(JsonMapper.shared().readTree(json)).isEqualTo(JsonMapper.shared().readTree(shown));
  }

  @Test
  void hasOnlyDocumentedFields() throws IOException {
    var event = JsonMapper.shared().readTree(HandoffEvent.of(Sample.accepted(1), 3).json());
    var fields = names(event).toList();

    assertThat(fields).contains("sequence", "previous_state", "outcome", "name");
    assertThat(documentation()).contains(fields.stream().map(field -> field + "` |").toList());
  }

  @Test
  void hasOnlyDocumentedFieldsWhenACapTurnedTheCallerAway() throws IOException {
    var capped = Sample.capped(1);
    var event = HandoffEvent.capped(capped, capped.progress().attempts().getFirst());
    var json = JsonMapper.shared().readTree(event.json());

    assertThat(json.path("id").asString()).isEqualTo(Sample.id(1) + ".capped.0");
    assertThat(json.path("type").asString()).isEqualTo("handoff.capped");
    assertThat(json.path("handoff").path("cap").path("rule").asString())
        .isEqualTo("calls_per_destination");
    assertThat(documentation()).contains(names(json).map(field -> field + "` |").toList());
  }

  private static Stream<String> names(JsonNode node) {
    return Stream.concat(
        node.propertyNames().stream(), node.valueStream().flatMap(HandoffEventTest::names));
  }

  @Test
  void describesAnEarlierStateAfterLaterOnes() {
    var first = HandoffEvent.of(Sample.accepted(1), 1);

    assertThat(first.id()).isEqualTo(Sample.id(1) + ".1");
    assertThat(first.type()).isEqualTo("handoff.initiated");
    assertThat(first.handoff().state().state()).isEqualTo("initiated");
    assertThat(first.handoff().state().previousState()).isEmpty();
    assertThat(Event.project(first.json())).isEqualTo(Sample.MUSEUM);
  }

  @Test
  void containsNoPersonalData() {
    assertThat(HandoffEvent.of(Sample.accepted(1), 3).json())
        .doesNotContain("5550100", "9460018", "pupils", "Thirty", "0958");
  }

  @Test
  void masksNumbersInWhatProgramsWrite() {
    var handoff = Sample.accepted(1);
    var numbered =
        handoff
            .withContext(
                new HandoffContext(
                    handoff.context().wanted(),
                    Optional.of("rang +447700900445"),
                    Optional.empty(),
                    Optional.of("07700/900445"),
                    Data.NONE,
                    Overrides.NONE))
            .withDisposition(Optional.of("call ０７７００９００４４５ back"));

    assertThat(HandoffEvent.of(numbered, 3).json())
        .contains("\"rang …0445\"", "\"…0445\"", "\"call …０４４５ back\"")
        .doesNotContain("900445", "９００４４５");
  }

  private static String documentation() throws IOException {
    return Files.readString(Template.path().resolveSibling("docs/events.md"));
  }
}
