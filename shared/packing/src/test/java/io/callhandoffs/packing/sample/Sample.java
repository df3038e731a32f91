package io.callhandoffs.packing.sample;

import java.util.List;
import java.util.ServiceLoader;

/// A function, its library and a service, for [io.callhandoffs.packing.PackTest].
public final class Sample {

  private Sample() {}

  /// The root.
  public static String greet() {
    Greeting greeting = new Kind();
    var sorted = List.of(new Ranked(2), new Ranked(1)).stream().sorted().toList();
    var found = ServiceLoader.load(Service.class).findFirst().orElseThrow().name();
    return greeting.text() + sorted + found;
  }

  /// What is greeted with.
  public interface Greeting {
    /// Called.
    String text();

    /// Not called by anybody.
    default String aside() {
      return new Unreached("far").where();
    }
  }

  static final class Kind implements Greeting {
    @Override
    public String text() {
      return "Hello ";
    }
  }

  static final class Unkind implements Greeting {
    @Override
    public String text() {
      return "Go away ";
    }
  }

  record Unreached(String where) {}

  /// What Java itself calls.
  record Ranked(int rank) implements Comparable<Ranked> {
    @Override
    public int compareTo(Ranked other) {
      return Integer.compare(rank, other.rank);
    }
  }

  /// Found by Java.
  public interface Service {
    /// Of the provider.
    String name();
  }

  /// Named in `META-INF/services`.
  public static final class Provider implements Service {
    /// For the loader of services.
    public Provider() {}

    @Override
    public String name() {
      return " found";
    }
  }
}
