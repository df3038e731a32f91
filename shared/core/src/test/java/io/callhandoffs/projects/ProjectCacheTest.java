package io.callhandoffs.projects;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.project.ProjectId;
import org.junit.jupiter.api.Test;

class ProjectCacheTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final ProjectId CLINIC = new ProjectId("clinic");
  private static final ProjectId SCHOOL = new ProjectId("school");

  private final ProjectCache<String> memory = new ProjectCache<>(10, String::length);

  @Test
  void evictsTheLeastRecentlyUsedProject() {
    memory.put(MUSEUM, "tours");
    memory.put(CLINIC, "wards");
    assertThat(memory.find(MUSEUM)).contains("tours");

    memory.put(SCHOOL, "class");

    assertThat(memory.find(CLINIC)).isEmpty();
    assertThat(memory.find(MUSEUM)).contains("tours");
    assertThat(memory.find(SCHOOL)).contains("class");
  }

  @Test
  void keepsAsManyAsThereIsRoomFor() {
    for (int i = 0; i < 20; i++) {
      memory.put(new ProjectId("small-" + i), "1");
    }

    for (int i = 0; i < 20; i++) {
      assertThat(memory.find(new ProjectId("small-" + i)).isPresent()).isEqualTo(i >= 10);
    }
  }

  @Test
  void evictsSeveralForALargeOne() {
    memory.put(MUSEUM, "tours");
    memory.put(CLINIC, "wards");

    memory.put(SCHOOL, "more than all");

    assertThat(memory.find(MUSEUM)).isEmpty();
    assertThat(memory.find(CLINIC)).isEmpty();
    assertThat(memory.find(SCHOOL)).contains("more than all");
  }

  @Test
  void countsWhatIsReplacedOnlyOnce() {
    memory.put(MUSEUM, "tours");
    memory.put(CLINIC, "wards");

    memory.put(CLINIC, "beds");
    memory.put(SCHOOL, "1");

    assertThat(memory.find(MUSEUM)).contains("tours");
    assertThat(memory.find(CLINIC)).contains("beds");
  }
}
