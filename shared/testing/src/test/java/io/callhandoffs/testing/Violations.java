package io.callhandoffs.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rules that a template breaks, in the words of each rule.
final class Violations {

  private final List<String> found = new ArrayList<>();

  void require(String what, boolean holds, String rule) {
    if (!holds) {
      found.add(what + " " + rule);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }

  static boolean is(Template.Resource resource, String property, Object value) {
    return resource.property(property).filter(value::equals).isPresent();
  }

  static boolean refers(Optional<Object> value, String to) {
    return value.filter(it -> it instanceof Intrinsic(var _, var of) && of.equals(to)).isPresent();
  }
}
