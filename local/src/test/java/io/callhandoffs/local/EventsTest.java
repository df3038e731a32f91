package io.callhandoffs.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.Events;
import io.callhandoffs.testing.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Replays the recorded events in `events/` through the handlers that `template.yaml` names.
class EventsTest {

  @Test
  void everyRouteAndFunctionHasAnEventAndEveryEventItsChapter() throws IOException {
    try (var files = Files.list(Events.folder())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(file -> file.endsWith(".json"))
          .containsExactlyInAnyOrderElementsOf(
              RecordedStory.CHAPTERS.stream().map(chapter -> chapter.event() + ".json").toList());
    }
    var routes = new TreeSet<String>();
    var functions = new TreeSet<String>();
    for (var chapter : RecordedStory.CHAPTERS) {
      routes.add(RecordedStory.routeKey(RecordedStory.read(chapter.event())));
      functions.add(RecordedStory.function(chapter.event()));
    }
    var template = Template.deployed();

    assertThat(routes)
        .containsAll(
            template.routes().stream()
                .map(route -> route.key().replaceFirst("^HEAD ", "GET "))
                .toList());
    assertThat(functions)
        .containsAll(template.functions().stream().map(Template.Resource::name).toList());
  }

  @Test
  void everyEventIsAnsweredAsItShouldBe() throws Exception {
    try (var machine = RecordedStory.machine(Map.of())) {
      var functions = machine.stack().functions();
      new RecordedStory(machine, (function, event) -> functions.get(function).invoke(event)).play();
    }
  }
}
