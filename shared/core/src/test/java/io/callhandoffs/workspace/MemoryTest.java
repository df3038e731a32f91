package io.callhandoffs.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.Directory;
import io.callhandoffs.policy.DiallingRules;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void forgetsWhatNobodyHasAskedForLongest() {
    var memory = new Memory(2);
    memory.put(workspace("museum"));
    memory.put(workspace("clinic"));
    assertThat(memory.find(new ProjectId("museum"))).isPresent();

    memory.put(workspace("school"));

    assertThat(memory.find(new ProjectId("clinic"))).isEmpty();
    assertThat(memory.find(new ProjectId("museum"))).isPresent();
    assertThat(memory.find(new ProjectId("school"))).isPresent();
  }

  private static Workspace workspace(String name) {
    var project = new ProjectId(name);
    return new Workspace(
        Project.unconfigured(project), Directory.EMPTY, List.of(), DiallingRules.USUAL);
  }
}
