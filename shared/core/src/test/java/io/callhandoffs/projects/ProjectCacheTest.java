package io.callhandoffs.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.project.ProjectId;
import org.junit.jupiter.api.Test;

class ProjectCacheTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final ProjectId SCHOOL = new ProjectId("school");

  @Test
  void evictsTheLeastRecentlyUsedProject() {
    var memory = new ProjectCache<String>(2);
    memory.put(MUSEUM, "tickets");
    memory.put(CLINIC, "appointments");
    assertThat(memory.find(MUSEUM)).contains("tickets");

    memory.put(SCHOOL, "reception");

    assertThat(memory.find(CLINIC)).isEmpty();
    assertThat(memory.find(MUSEUM)).contains("tickets");
    assertThat(memory.find(SCHOOL)).contains("reception");
  }
}
