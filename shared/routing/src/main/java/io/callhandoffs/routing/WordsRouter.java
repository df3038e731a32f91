package io.callhandoffs.routing;

import io.callhandoffs.routing.Understanding.HumanWanted;
import io.callhandoffs.routing.Understanding.Reason;
import io.callhandoffs.routing.Understanding.Unclassified;
import java.util.List;

/// Understands callers by words alone: those of a destination's name, description and examples. It
/// needs no model and nothing stored, so it is there the moment a destination is, and decides where
/// [Router] cannot. It may be used by many threads.
public final class WordsRouter {

  /// A quarter of what was said, by weight, must be known; and four tenths must speak for one
  /// destination.
  public static final Thresholds THRESHOLDS = new Thresholds(0.25, 0.4);

  private final Outright outright;
  private final Lexicon lexicon;
  private final Thresholds thresholds;

  public WordsRouter(List<Candidate> candidates) {
    this(candidates, THRESHOLDS);
  }

  WordsRouter(List<Candidate> candidates, Thresholds thresholds) {
    this.outright = new Outright(candidates);
    this.lexicon = new Lexicon(candidates);
    this.thresholds = thresholds;
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
    return Language.isForeign(words)
        ? new Unclassified(Reason.OTHER_LANGUAGE, ranking)
        : thresholds.decide(ranking);
  }
}
