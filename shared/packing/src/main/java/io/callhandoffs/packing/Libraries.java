package io.callhandoffs.packing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.packing.Rules.Word;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;

/// A class path: what comes first hides what comes later under the same name, but all jars have
/// their say in `META-INF/services`, and all licences are kept.
final class Libraries {

  /// What is kept as it is loses no more than the names of local variables. Of all else the numbers
  /// of lines go as well: they are a tenth of it, and traces end in our own code.
  private static final ClassFile AS_IT_IS = ClassFile.of(DebugElementsOption.DROP_DEBUG);

  private static final ClassFile BARE = AS_IT_IS.withOptions(LineNumbersOption.DROP_LINE_NUMBERS);

  private static final String SERVICES = "META-INF/services/";
  private static final String CLASS = ".class";

  private final Map<String, ClassModel> classes = new TreeMap<>();
  private final Map<String, List<String>> services = new TreeMap<>();
  private final Map<String, byte[]> resources = new TreeMap<>();
  private final List<byte[]> callers = new ArrayList<>();
  private final Rules rules;

  private Libraries(Rules rules) {
    this.rules = rules;
  }

  static Libraries read(List<Path> classPath, Rules rules) throws IOException {
    var libraries = new Libraries(rules);
    for (var path : classPath) {
      if (Files.isDirectory(path)) {
        libraries.readFolder(path);
      } else {
        libraries.readJar(path);
      }
    }
    return libraries;
  }

  private void readFolder(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = folder.relativize(file).toString();
        if (isWanted(name)) {
          add(folder, name, Files.readAllBytes(file));
        }
      }
    }
  }

  private void readJar(Path path) throws IOException {
    // Of a jar for several versions of Java, what is for this one.
    try (var jar = new JarFile(path.toFile(), false, ZipFile.OPEN_READ, Runtime.version())) {
      for (var entry : jar.versionedStream().filter(entry -> !entry.isDirectory()).toList()) {
        if (isWanted(entry.getName())) {
          add(path, entry.getName(), bytes(jar, entry));
        }
      }
    }
  }

  private boolean isWanted(String name) {
    return name.endsWith(CLASS) || rules.say(Word.CALLER, name) || !rules.say(Word.WITHOUT, name);
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (var content = jar.getInputStream(entry)) {
      return content.readAllBytes();
    }
  }

  private void add(Path from, String name, byte[] bytes) {
    if (name.endsWith(CLASS)) {
      if (!name.endsWith("module-info.class")) {
        addClass(name.substring(0, name.length() - CLASS.length()), bytes);
      }
    } else if (name.startsWith(SERVICES)) {
      services
          .computeIfAbsent(
              name.substring(SERVICES.length()).replace('.', '/'), _ -> new ArrayList<>())
          .addAll(providers(new String(bytes, UTF_8)));
    } else if (name.matches("META-INF/[^/]*(LICEN[CS]E|NOTICE)[^/]*")) {
      addLicence(from.getFileName() + "/" + name.substring("META-INF/".length()), bytes);
    } else if (rules.say(Word.CALLER, name)) {
      callers.add(bytes);
    } else {
      var _ = resources.putIfAbsent(name, bytes);
    }
  }

  private void addClass(String name, byte[] bytes) {
    boolean asItIs = rules.say(Word.ROOT, name) || rules.say(Word.WHOLE, name);
    var _ = classes.putIfAbsent(name, (asItIs ? AS_IT_IS : BARE).parse(bytes));
  }

  /// Forty libraries have the same licence; once is enough.
  private void addLicence(String name, byte[] bytes) {
    if (resources.values().stream().noneMatch(known -> Arrays.equals(known, bytes))) {
      resources.put("META-INF/licences/" + name, bytes);
    }
  }

  private static List<String> providers(String file) {
    return file.lines()
        .map(line -> line.replaceAll("#.*", "").strip().replace('.', '/'))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  NativeNames callers() {
    return NativeNames.in(callers);
  }

  Set<String> names() {
    return classes.keySet();
  }

  Optional<ClassModel> find(String name) {
    return Optional.ofNullable(classes.get(name));
  }

  /// The classes that a service loader makes when it is asked for that interface.
  List<String> providers(String service, Set<String> of) {
    return services.getOrDefault(service, List.of()).stream().filter(of::contains).toList();
  }

  /// What is no class, and of the services those that can be asked for.
  Map<String, byte[]> resources(Set<String> loaded) {
    var all = new TreeMap<>(resources);
    for (var service : services.keySet()) {
      var made = providers(service, loaded);
      if (loaded.contains(service) && !made.isEmpty()) {
        var text = String.join("\n", made).replace('/', '.') + "\n";
        all.put(SERVICES + service.replace('/', '.'), text.getBytes(UTF_8));
      }
    }
    return all;
  }
}
