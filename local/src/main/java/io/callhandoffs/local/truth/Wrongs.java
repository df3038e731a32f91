package io.callhandoffs.local.truth;

import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong.
final class Wrongs {

  private final List<String> found = new ArrayList<>();

  void unless(boolean right, String otherwise) {
    if (!right) {
      found.add(otherwise);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }
}
