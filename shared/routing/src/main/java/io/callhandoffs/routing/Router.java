package io.callhandoffs.routing;

import io.callhandoffs.routing.Understanding.HumanWanted;
import io.callhandoffs.routing.Understanding.Matched;
import io.callhandoffs.routing.Understanding.Named;
import io.callhandoffs.routing.Understanding.Reason;
import io.callhandoffs.routing.Understanding.Unclassified;
import io.callhandoffs.routing.Understanding.Unsure;
import java.util.List;
import java.util.Optional;

/// Understands callers by what they mean. It may be used by many threads; make one per index and
/// keep it.
public final class Router {

  /// As likely as not is enough to put a caller through, as the worst that happens is a human who
  /// passes them on; a third is enough to ask.
  public static final Thresholds THRESHOLDS = new Thresholds(0.35, 0.5);

  private final Outright outright;
  private final Classifier classifier;
  private final Thresholds thresholds;

  public Router(Model model, Index index) {
    this(model, index, THRESHOLDS);
  }

  public Router(Model model, Index index, Thresholds thresholds) {
    this(new Outright(index.candidates()), new Classifier(index, model), thresholds);
  }

  private Router(Outright outright, Classifier classifier, Thresholds thresholds) {
    this.outright = outright;
    this.classifier = classifier;
    this.thresholds = thresholds;
  }

  /// The same router with other thresholds; it costs nothing to make.
  public Router with(Thresholds other) {
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
    if (Language.isForeign(speech.words())) {
      return foreign(speech);
    }
    var whole = thresholds.decide(classifier.rank(speech.text()));
    return switch (whole) {
      case Unclassified _ -> firstClearWish(speech).orElse(whole);
      case Named _, Matched _, Unsure _, HumanWanted _ -> whole;
    };
  }

  /// Of several wishes in one breath, which nothing fits as a whole, the first clear one counts.
  /// Where the whole leaves a doubt between two, the caller knows better than one of the clauses.
  private Optional<Understanding> firstClearWish(Speech speech) {
    return speech.wishes().stream()
        .map(wish -> thresholds.decide(classifier.rank(wish)))
        .filter(Matched.class::isInstance)
        .findFirst();
  }

  /// The model knows English only. Names and loan words may still hit, so ask rather than guess.
  private Understanding foreign(Speech speech) {
    var ranking = classifier.rank(speech.text());
    return switch (thresholds.decide(ranking)) {
      case Matched(var destination, _, _) -> new Unsure(List.of(destination), ranking);
      case Named _, Unsure _, HumanWanted _, Unclassified _ ->
          new Unclassified(Reason.OTHER_LANGUAGE, ranking);
    };
  }
}
