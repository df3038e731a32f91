package io.callhandoffs.handoff;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a recording is to be heard: at Twilio's API, in whichever region. People will click on it,
/// so it is nothing else.
public record RecordingUrl(String value) {

  /// Three times as long as Twilio's.
  private static final int MAX_LENGTH = 500;

  private static final Pattern FORM =
      Pattern.compile("https://api(?:\\.[a-z0-9-]{1,63}){0,2}\\.twilio\\.com/[A-Za-z0-9/._-]++");

  public RecordingUrl {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be an address of Twilio's API");
    }
  }

  /// The recording at `url`, if it is one of Twilio's.
  public static Optional<RecordingUrl> find(String url) {
    try {
      return Optional.of(new RecordingUrl(url));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
