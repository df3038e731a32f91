package io.callhandoffs.packing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.packing.sample.Sample;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackTest {

  private static final String SAMPLE = "io/callhandoffs/packing/sample/Sample";
  private static final String SERVICES = "META-INF/services/";

  @TempDir Path folder;

  @BeforeEach
  void compileASample() throws IOException {
    var compiled =
        Path.of(PackTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (var classes = Files.list(compiled.resolve(SAMPLE).getParent())) {
      for (var file : classes.toList()) {
        add(compiled.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    add(SERVICES + Sample.Service.class.getName(), Sample.Provider.class.getName().getBytes(UTF_8));
    add(SERVICES + "java.lang.Nobody", Sample.class.getName().getBytes(UTF_8));
    add("META-INF/LICENSE.txt", "As you like".getBytes(UTF_8));
    add("notes/unread.txt", new byte[] {1});
    add("notes/read.txt", new byte[] {1, 2});
  }

  @Test
  void doesWhatItDidBefore() throws Exception {
    var jar = pack("root " + SAMPLE);

    try (var loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      var greeting = loader.loadClass(Sample.class.getName()).getMethod("greet").invoke(null);
      assertThat(greeting).isEqualTo("Hello [Ranked[rank=1], Ranked[rank=2]] found");
    } finally {
      Thread.currentThread().setContextClassLoader(PackTest.class.getClassLoader());
    }
  }

  @Test
  void leavesOutWhatNothingLeadsTo() throws IOException {
    var names = names(pack("root " + SAMPLE));

    assertThat(names).contains(SAMPLE + "$Kind.class", SAMPLE + "$Provider.class");
    assertThat(names).doesNotContain(SAMPLE + "$Unkind.class", SAMPLE + "$Unreached.class");
  }

  @Test
  void keepsResourcesLicencesAndTheServicesThatAreAskedFor() throws IOException {
    assertThat(names(pack("root " + SAMPLE, "without notes/un*")))
        .filteredOn(name -> !name.endsWith(".class"))
        .containsExactlyInAnyOrder(
            "META-INF/licences/library/LICENSE.txt",
            SERVICES + Sample.Service.class.getName(),
            "notes/read.txt");
  }

  @Test
  void keepsWholeWhatItIsToldTo() throws IOException {
    assertThat(names(pack("root " + SAMPLE, "whole " + SAMPLE + "$Greeting")))
        .contains(SAMPLE + "$Unreached.class");
  }

  @Test
  void makesTheSameJarAgain() throws IOException {
    assertThat(pack("root " + SAMPLE)).hasSameBinaryContentAs(pack("root " + SAMPLE));
  }

  @Test
  void refusesRulesThatItDoesNotKnow() {
    assertThatThrownBy(() -> Rules.of(List.of("keep everything")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void add(String name, byte[] content) throws IOException {
    var file = folder.resolve("library").resolve(name);
    Files.createDirectories(file.getParent());
    var _ = Files.write(file, content);
  }

  private Path pack(String... rules) throws IOException {
    var jar = Files.createTempFile(folder, "packed", ".jar");
    Pack.pack(Rules.of(List.of(rules)), List.of(folder.resolve("library")), jar);
    return jar;
  }

  private static List<String> names(Path jar) throws IOException {
    try (var opened = new ZipFile(jar.toFile())) {
      return opened.stream().map(ZipEntry::getName).toList();
    }
  }
}
