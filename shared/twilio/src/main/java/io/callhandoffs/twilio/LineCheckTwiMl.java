package io.callhandoffs.twilio;

import io.callhandoffs.project.ProjectSettings.Speech;
import io.callhandoffs.speech.Language;
import java.util.Optional;

/// What whoever answers a check of a line hears.
public final class LineCheckTwiMl {

  /// The webhook that gets the key.
  public static final String CHECKED = "/voice/checked";

  /// The key that proves that a human is there.
  public static final String HERE = "1";

  /// How long a human may take to find the key.
  private static final int KEY_SECONDS = 8;

  private LineCheckTwiMl() {}

  /// Hangs up at once.
  public static String hangUp() {
    return new Element("Response").child(new Element("Hangup")).document();
  }

  /// Asks for the key, twice.
  ///
  /// @param name of the destination that is checked
  /// @param voice the address of the voice webhooks
  public static String question(Speech speech, String name, String voice) {
    var say = new SayTwiMl(speech.language(), speech.voice());
    var question = say.of(say.phrases().pressOneToConfirm(name));
    return new Element("Response")
        .child(
            new Element("Gather")
                .with("input", "dtmf")
                .with("numDigits", 1)
                .with("timeout", KEY_SECONDS)
                .with("action", voice + CHECKED + "?language=" + speech.language().tag())
                .with("method", "POST")
                .child(question)
                .child(question))
        .document();
  }

  /// Thanks whoever has pressed a key.
  public static String thanks(Language language) {
    var say = new SayTwiMl(language, Optional.empty());
    return new Element("Response").child(say.of(say.phrases().lineWorks())).document();
  }
}
