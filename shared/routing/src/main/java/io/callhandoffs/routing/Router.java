package io.callhandoffs.routing;

import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.answer.Thresholds;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Matched;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import io.callhandoffs.routing.hearing.LanguageDetector;
import io.callhandoffs.routing.hearing.Outright;
import io.callhandoffs.routing.hearing.Speech;
import io.callhandoffs.routing.index.Classifier;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.routing.model.Model;
import java.util.List;
import java.util.Optional;

/// Understands callers by what they mean. Make one per index and keep it; many threads may use it.
public final class Router {

  /// An even chance is enough to put a caller through, as the worst that can happen is that a human
  /// passes them on; a third is enough to ask.
  public static final Thresholds THRESHOLDS = new Thresholds(0.35, 0.5);

  private final Outright outright;
  private final Classifier classifier;
  private final Thresholds thresholds;

  public Router(Model model, Index index) {
    this(new Outright(index.candidates(), By.MEANING), new Classifier(index, model), THRESHOLDS);
  }

  private Router(Outright outright, Classifier classifier, Thresholds thresholds) {
    this.outright = outright;
    this.classifier = classifier;
    this.thresholds = thresholds;
  }

  /// The same router with other thresholds; it costs nothing to make.
  public Router withThresholds(Thresholds other) {
    return new Router(outright, classifier, other);
  }

  /// What the caller was understood to want. Any text will do: none, noise, or far too much.
  public Understanding understand(String utterance) {
    var speech = Speech.of(utterance);
    return switch (outright.understand(speech).orElse(null)) {
      case null -> byMeaning(outright.withoutRefused(speech));
      case HumanWanted _ -> new HumanWanted(classifier.rank(speech.text()));
      case Understanding other -> other;
    };
  }

  private Understanding byMeaning(Speech speech) {
    if (LanguageDetector.isForeign(speech.words())) {
      return foreign(speech);
    }
    var whole = thresholds.decide(classifier.rank(speech.text()));
    return switch (whole) {
      case Unclassified _ -> firstClearClause(speech).orElse(whole);
      case Named _, Matched _, Unsure _, HumanWanted _ -> whole;
    };
  }

  /// Where nothing fits the sentence as a whole, the first clause counts that clearly means one
  /// destination. Where two destinations fit the whole, a clause would decide wrongly four times
  /// out of five; the caller is asked instead.
  private Optional<Understanding> firstClearClause(Speech speech) {
    return speech.clauses().stream()
        .map(clause -> thresholds.decide(classifier.rank(clause)))
        .filter(Matched.class::isInstance)
        .findFirst();
  }

  /// The model knows English only. Names and loan words may match nevertheless: then ask.
  private Understanding foreign(Speech speech) {
    var ranking = classifier.rank(speech.text());
    return switch (thresholds.decide(ranking)) {
      case Matched(var destination, _, _) -> new Unsure(List.of(destination), ranking);
      case Named _, Unsure _, HumanWanted _, Unclassified _ ->
          new Unclassified(Reason.OTHER_LANGUAGE, ranking);
    };
  }
}
