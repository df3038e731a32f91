package io.callhandoffs.speech;

/// A sentence or two that a caller hears.
public record Announcement(String text) {

  /// Half a minute of speech; longer, and callers hang up.
  public static final int MAX_LENGTH = 500;

  public Announcement {
    text = Spoken.text(text, MAX_LENGTH);
  }

  @Override
  public String toString() {
    return text;
  }
}
