package io.callhandoffs.packing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Writes the jar of a function. Its arguments are the file of rules, the jar to write, and the
/// function's class path.
final class Pack {

  private Pack() {}

  static void main(String[] args) throws IOException {
    var classPath = Arrays.stream(args[2].split(File.pathSeparator)).map(Path::of).toList();
    pack(Rules.read(Path.of(args[0])), classPath, Path.of(args[1]));
  }

  static void pack(Rules rules, List<Path> classPath, Path jar) throws IOException {
    var libraries = Libraries.read(classPath, rules);
    var reach = new Reach(libraries, rules);
    reach.follow();
    var trimmer = new Trimmer(libraries, reach);
    Files.createDirectories(jar.toAbsolutePath().getParent());
    try (var written = new StoredJar(Files.newOutputStream(jar))) {
      reach.loaded().forEach(name -> written.add(name + ".class", trimmer.trimmed(name)));
      libraries.resources(reach.loaded()).forEach(written::add);
    }
  }
}
