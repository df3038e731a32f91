package io.callhandoffs.twilio;

import io.callhandoffs.speech.Language;
import java.util.List;
import java.util.Locale;

/// The sentences that we say ourselves, by language.
sealed interface Phrases permits EnglishPhrases, GermanPhrases, FrenchPhrases, SpanishPhrases {

  /// The phrases of a language; English where we do not speak it.
  static Phrases of(Language language) {
    return switch (language.tag().split("-", 2)[0].toLowerCase(Locale.ROOT)) {
      case "de" -> new GermanPhrases();
      case "fr" -> new FrenchPhrases();
      case "es" -> new SpanishPhrases();
      default -> new EnglishPhrases();
    };
  }

  /// Asks the caller to repeat what was not understood.
  String again();

  /// Asks which of `options` is meant, and offers a key for each.
  default String which(List<String> options) {
    var question = new StringBuilder(didYouMean(String.join(" " + or() + " ", options)));
    for (int i = 0; i < options.size(); i++) {
      question.append(' ').append(press(i + 1, options.get(i)));
    }
    return question.toString();
  }

  String or();

  String didYouMean(String options);

  String press(int key, String name);

  String connecting(String name);

  /// The destination before could not be reached.
  String tryingNext(String name);

  /// Which keys take the call, repeat the whisper and decline.
  String screening();

  String nobodyAnswered();

  String goodbye();

  String leaveMessage();

  String messageTaken();

  String willCallBack();

  String somethingBroke();

  String youHaveACall();

  /// Asks who answers a check of the line to prove by a key that a human is there.
  String pressOneToConfirm(String name);

  String lineWorks();
}
