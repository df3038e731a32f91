package io.callhandoffs.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.testing.LocalDynamoDb;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectsTest {

  private static final int MANY = 300;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  @Test
  void remembersHundredsOfSmallProjects() {
    var environment = new Environment(dynamo.environment());
    var projects = new Projects(new Destinations(dynamo.database(), environment));

    for (var project : all()) {
      var _ = projects.of(project);
    }

    assertThat(all()).allMatch(project -> projects.remembered(project).isPresent());
  }

  private static Iterable<ProjectId> all() {
    return IntStream.range(0, MANY).mapToObj(i -> new ProjectId("museum-" + i)).toList();
  }
}
