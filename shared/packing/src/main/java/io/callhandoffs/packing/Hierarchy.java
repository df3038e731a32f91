package io.callhandoffs.packing;

import static java.lang.reflect.AccessFlag.ABSTRACT;
import static java.lang.reflect.AccessFlag.INTERFACE;
import static java.lang.reflect.AccessFlag.STATIC;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which classes extend which, and which method is meant by a call. Methods go by their name and
/// descriptor, written together.
final class Hierarchy {

  private final Libraries libraries;
  private final Map<String, Set<String>> supertypes = new HashMap<>();
  private final Map<String, Map<String, MethodModel>> methods = new HashMap<>();
  private final Map<String, Set<String>> foreign = new HashMap<>();

  Hierarchy(Libraries libraries) {
    this.libraries = libraries;
  }

  static String key(MethodModel method) {
    return method.methodName().stringValue() + method.methodType().stringValue();
  }

  static List<String> parents(ClassModel type) {
    var parents = new ArrayList<String>();
    type.superclass().ifPresent(parent -> parents.add(parent.asInternalName()));
    type.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
    return parents;
  }

  /// A type and all that it extends, of the JDK as well.
  Set<String> supertypes(String name) {
    var known = supertypes.get(name);
    if (known != null) {
      return known;
    }
    var all = new LinkedHashSet<String>();
    all.add(name);
    libraries
        .find(name)
        .map(Hierarchy::parents)
        .orElse(List.of())
        .forEach(parent -> all.addAll(supertypes(parent)));
    supertypes.put(name, all);
    return all;
  }

  /// The method that a type itself has under that key.
  Optional<MethodModel> own(String type, String key) {
    return Optional.ofNullable(
        methods
            .computeIfAbsent(
                type,
                name -> {
                  var all = new HashMap<String, MethodModel>();
                  libraries
                      .find(name)
                      .ifPresent(
                          model -> model.methods().forEach(method -> all.put(key(method), method)));
                  return all;
                })
            .get(key));
  }

  /// What may run when that is called of an object of that class.
  List<MethodModel> selected(String type, String key) {
    var all = new ArrayList<MethodModel>();
    for (var name = Optional.of(type); name.isPresent(); name = superclass(name.get())) {
      var found = own(name.get(), key).filter(method -> !method.flags().has(STATIC));
      found.ifPresent(all::add);
      if (found.filter(method -> !method.flags().has(ABSTRACT)).isPresent()) {
        return all;
      }
    }
    supertypes(type).stream()
        .filter(this::isInterface)
        .forEach(name ->
            own(name, key).filter(method -> !method.flags().has(STATIC)).ifPresent(all::add));
    return all;
  }

  private Optional<String> superclass(String name) {
    return libraries.find(name).flatMap(ClassModel::superclass).map(ClassEntry::asInternalName);
  }

  private boolean isInterface(String name) {
    return libraries.find(name).filter(model -> model.flags().has(INTERFACE)).isPresent();
  }

  /// What the JDK may call of a type, because it extends types of the JDK's.
  Set<String> calledFromOutside(String type) {
    var all = new HashSet<String>();
    for (var name : supertypes(type)) {
      if (libraries.find(name).isEmpty()) {
        all.addAll(foreign.computeIfAbsent(name, Hierarchy::overridable));
      }
    }
    return all;
  }

  private static Set<String> overridable(String name) {
    var all = new HashSet<String>();
    try {
      collect(
          Class.forName(name.replace('/', '.'), false, ClassLoader.getPlatformClassLoader()), all);
    } catch (ClassNotFoundException _) {
      // Of a library that is not there: nothing that extends it can be loaded either.
    }
    return all;
  }

  private static void collect(@Nullable Class<?> type, Set<String> into) {
    if (type == null) {
      return;
    }
    for (var method : type.getDeclaredMethods()) {
      if ((method.getModifiers() & (Modifier.STATIC | Modifier.PRIVATE)) == 0) {
        into.add(method.getName() + descriptor(method));
      }
    }
    collect(type.getSuperclass(), into);
    for (var parent : type.getInterfaces()) {
      collect(parent, into);
    }
  }

  private static String descriptor(Method method) {
    return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
        .descriptorString();
  }
}
