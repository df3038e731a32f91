package io.callhandoffs.routing.hearing;

import java.util.List;
import java.util.Set;

/// Word lists as they are written in the code: a text with spaces or line breaks between the words.
public final class WordSet {

  private WordSet() {}

  public static Set<String> of(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+")));
  }
}
