package io.callhandoffs.routing;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.answer.Thresholds;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.hearing.LanguageDetector;
import io.callhandoffs.routing.hearing.Outright;
import io.callhandoffs.routing.hearing.Speech;
import io.callhandoffs.routing.index.Lexicon;
import java.util.List;

/// Understands callers by words alone: those of a destination's name, description and examples. It
/// needs no model and nothing stored, so it is there the moment a destination is, and decides where
/// [Router] cannot. Many threads may use it.
public final class WordsRouter {

  /// A quarter of what was said, by weight, must be known; and four tenths must speak for one
  /// destination.
  public static final Thresholds THRESHOLDS = new Thresholds(0.25, 0.4);

  private final Outright outright;
  private final Lexicon lexicon;

  public WordsRouter(List<Candidate> candidates) {
    this.outright = new Outright(candidates, By.WORDS);
    this.lexicon = new Lexicon(candidates);
  }

  /// What the caller was understood to want. Any text will do: none, noise, or far too much.
  public Understanding understand(String utterance) {
    var speech = Speech.of(utterance);
    return switch (outright.understand(speech).orElse(null)) {
      case null -> byWords(outright.withoutRefused(speech));
      case HumanWanted _ -> new HumanWanted(lexicon.rank(speech.words()));
      case Understanding other -> other;
    };
  }

  private Understanding byWords(Speech speech) {
    var words = speech.words();
    var ranking = lexicon.rank(words);
    return LanguageDetector.isForeign(words)
        ? new Unclassified(Reason.OTHER_LANGUAGE, ranking)
        : THRESHOLDS.decide(ranking);
  }
}
