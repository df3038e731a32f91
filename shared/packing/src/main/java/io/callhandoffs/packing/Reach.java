package io.callhandoffs.packing;

import static java.lang.reflect.AccessFlag.ENUM;
import static java.lang.reflect.AccessFlag.STATIC;

import io.callhandoffs.packing.Rules.Word;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What can be reached from the roots. It errs on the side of keeping: a method stays if an object
/// of its class can exist, and somebody calls a method of that name of a type that the object has.
final class Reach {

  private static final String CONSTRUCTOR = "<init>()V";

  private final Libraries libraries;
  private final Rules rules;
  private final NativeNames natives;
  private final Hierarchy hierarchy;
  private final Mentions mentions = new Mentions(this);

  private final Set<String> loaded = new TreeSet<>();
  private final Set<String> initialised = new HashSet<>();
  private final Set<String> whole = new HashSet<>();
  private final Set<String> objects = new HashSet<>();
  private final Map<String, List<String>> objectsOf = new HashMap<>();
  private final Map<String, Set<String>> calledOf = new HashMap<>();
  private final Set<MethodModel> live = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<MethodModel> unread = new ArrayDeque<>();

  Reach(Libraries libraries, Rules rules) {
    this.libraries = libraries;
    this.rules = rules;
    this.natives = libraries.callers();
    this.hierarchy = new Hierarchy(libraries);
  }

  void follow() {
    for (var name : libraries.names()) {
      if (rules.say(Word.ROOT, name)) {
        keepWhole(name);
      } else if (rules.say(Word.NAMED, name)) {
        initialise(name);
      } else if (rules.say(Word.MADE, name)) {
        reflectOn(name);
      } else if (rules.say(Word.CALLED, name) && natives.mention(name)) {
        keepForNative(name);
      }
    }
    for (var method = unread.poll(); method != null; method = unread.poll()) {
      mentions.read(method);
    }
  }

  /// The classes that stay, some of them as no more than a name.
  Set<String> loaded() {
    return loaded;
  }

  /// Whether a class stays as it is.
  boolean isWhole(String name) {
    return whole.contains(name);
  }

  /// Whether a class can be in use, and not only be named.
  boolean isUsed(String name) {
    return initialised.contains(name);
  }

  boolean isLive(MethodModel method) {
    return live.contains(method);
  }

  private void keepWhole(String name) {
    if (whole.add(name)) {
      makeObject(name);
      libraries
          .find(name)
          .ifPresent(type -> {
            type.methods().forEach(method -> callFromOutside(name, method));
            mentions.readDeclarations(type);
          });
    }
  }

  /// An annotation on a class that is reflected upon.
  void keepAnnotation(String name) {
    if (libraries.find(name).isPresent()) {
      keepWhole(name);
    }
  }

  private void keepForNative(String name) {
    makeObject(name);
    libraries
        .find(name)
        .ifPresent(type -> {
          mentions.readFields(type);
          type.methods().stream()
              .filter(method -> natives.mention(method.methodName().stringValue()))
              .forEach(method -> callFromOutside(name, method));
        });
  }

  /// By what is not read here; and so of whatever extends the type, too.
  private void callFromOutside(String type, MethodModel method) {
    mark(method);
    if (!method.flags().has(STATIC) && !method.methodName().equalsString("<init>")) {
      call(type, Hierarchy.key(method));
    }
  }

  /// It is named somewhere.
  void load(String name) {
    var found = libraries.find(name);
    if (found.isEmpty() || !loaded.add(name)) {
      return;
    }
    var type = found.get();
    Hierarchy.parents(type).forEach(this::load);
    surroundings(type).forEach(this::load);
    libraries.providers(name, libraries.names()).forEach(this::reflectOn);
    if (rules.say(Word.WHOLE, name)) {
      keepWhole(name);
    }
  }

  /// Classes that Java asks for when it is asked where a class stands.
  private static List<String> surroundings(ClassModel type) {
    var all = new ArrayList<String>();
    type.findAttribute(Attributes.nestHost())
        .ifPresent(nest -> all.add(nest.nestHost().asInternalName()));
    type.findAttribute(Attributes.enclosingMethod())
        .ifPresent(enclosing -> all.add(enclosing.enclosingClass().asInternalName()));
    type.findAttribute(Attributes.innerClasses()).stream()
        .flatMap(inner -> inner.classes().stream())
        .filter(inner -> inner.innerClass().equals(type.thisClass()))
        .forEach(inner -> inner.outerClass().ifPresent(outer -> all.add(outer.asInternalName())));
    return all;
  }

  /// Its static code runs.
  void initialise(String name) {
    load(name);
    var found = libraries.find(name);
    if (found.isEmpty() || !initialised.add(name)) {
      return;
    }
    Hierarchy.parents(found.get()).forEach(this::initialise);
    for (var method : found.get().methods()) {
      var called = method.methodName().stringValue();
      boolean ofEnum = called.equals("values") || called.equals("valueOf");
      if (called.equals("<clinit>") || (found.get().flags().has(ENUM) && ofEnum)) {
        mark(method);
      }
    }
  }

  /// There can be an object of it.
  void makeObject(String name) {
    initialise(name);
    if (libraries.find(name).isEmpty() || !objects.add(name)) {
      return;
    }
    hierarchy.calledFromOutside(name).forEach(key -> select(name, key));
    for (var type : hierarchy.supertypes(name)) {
      objectsOf.computeIfAbsent(type, _ -> new ArrayList<>()).add(name);
      List.copyOf(calledOf.getOrDefault(type, Set.of())).forEach(key -> select(name, key));
    }
  }

  /// It is made without its constructor being named.
  void reflectOn(String name) {
    if (libraries.find(name).isPresent()) {
      makeObject(name);
      hierarchy.own(name, CONSTRUCTOR).ifPresent(this::mark);
    }
  }

  /// Called of any object that is of that type.
  void call(String type, String key) {
    callExactly(type, key);
    if (calledOf.computeIfAbsent(type, _ -> new HashSet<>()).add(key)) {
      List.copyOf(objectsOf.getOrDefault(type, List.of())).forEach(name -> select(name, key));
    }
  }

  private void select(String name, String key) {
    hierarchy.selected(name, key).forEach(this::mark);
  }

  /// Called of that type, or of the nearest above it that has such a method.
  void callExactly(String type, String key) {
    var own = hierarchy.own(type, key);
    own.ifPresent(this::mark);
    if (own.isEmpty()) {
      libraries
          .find(type)
          .map(Hierarchy::parents)
          .orElse(List.of())
          .forEach(parent -> callExactly(parent, key));
    }
  }

  private void mark(MethodModel method) {
    if (live.add(method)) {
      unread.add(method);
    }
  }
}
