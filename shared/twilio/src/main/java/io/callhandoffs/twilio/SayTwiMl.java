package io.callhandoffs.twilio;

import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import java.util.Optional;

/// Writes `<Say>`, in one language and voice.
///
/// @param voice one of Twilio's; without it Twilio's own choice for the language
record SayTwiMl(Language language, Optional<Voice> voice) {

  Element of(String words) {
    return new Element("Say")
        .with("language", language.tag())
        .with("voice", voice.map(Voice::name))
        .text(words);
  }

  /// Our own sentences in this language.
  Phrases phrases() {
    return Phrases.of(language);
  }
}
