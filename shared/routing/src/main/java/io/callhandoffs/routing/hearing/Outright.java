package io.callhandoffs.routing.hearing;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Evidence;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Ranking;
import io.callhandoffs.routing.answer.Understanding;
import io.callhandoffs.routing.answer.Understanding.HumanWanted;
import io.callhandoffs.routing.answer.Understanding.Named;
import io.callhandoffs.routing.answer.Understanding.Reason;
import io.callhandoffs.routing.answer.Understanding.Unclassified;
import io.callhandoffs.routing.answer.Understanding.Unsure;
import io.callhandoffs.routing.hearing.Names.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Understands what needs no guessing: a destination's name said outright, a wish for any human
/// being, and silence.
public final class Outright {

  private final Ranking.By by;
  private final List<Candidate> candidates;
  private final Names names;

  /// @param by how the router that asks ranks destinations otherwise
  public Outright(List<Candidate> candidates, Ranking.By by) {
    this.by = by;
    this.candidates = List.copyOf(candidates);
    names = new Names(candidates);
  }

  /// What was said outright, if anything was.
  public Optional<Understanding> understand(Speech speech) {
    if (speech.isEmpty()) {
      return Optional.of(new Unclassified(Reason.NOTHING_SAID, ranking(List.of())));
    }
    var words = speech.words();
    var named = named(words);
    return switch (named.size()) {
      case 0 ->
          Asking.isForHuman(words)
              ? Optional.of(new HumanWanted(ranking(named)))
              : Optional.empty();
      case 1 -> Optional.of(named(named.getFirst()));
      default -> Optional.of(unsure(named.subList(0, 2)));
    };
  }

  /// What was said, less the names that the caller does not want: “not the front desk, I lost my
  /// ticket” → “I lost my ticket”.
  public Speech withoutRefused(Speech speech) {
    var words = speech.words();
    var refused =
        names.in(words).stream().filter(found -> Asking.isRefused(words, found.from())).toList();
    if (refused.isEmpty()) {
      return speech;
    }
    var kept = new ArrayList<>(words);
    for (var found : refused.reversed()) {
      kept.subList(Asking.refusalBefore(words, found.from()), found.to()).clear();
    }
    return new Speech(kept);
  }

  private List<Candidate> named(List<String> words) {
    var heard = names.in(words);
    var found = heard.stream().filter(name -> !Asking.isRefused(words, name.from())).toList();
    var asked = found.stream().filter(name -> Asking.isAskedFor(words, name.from())).toList();
    if (!asked.isEmpty()) {
      return candidates(asked);
    }
    if (found.isEmpty()) {
      var core = Asking.core(words);
      return names.nearest(core.isEmpty() ? words : core).filter(_ -> !refuses(words)).stream()
          .toList();
    }
    return Asking.isOnly(words, heard) ? candidates(found) : List.of();
  }

  private static boolean refuses(List<String> words) {
    return words.stream().anyMatch(Asking::refuses);
  }

  private static List<Candidate> candidates(List<Found> found) {
    return found.stream().map(Found::candidate).distinct().toList();
  }

  private Understanding named(Candidate candidate) {
    var ranking = ranking(List.of(candidate));
    return new Named(ranking.of(candidate), ranking);
  }

  private Understanding unsure(List<Candidate> said) {
    var ranking = ranking(said);
    return new Unsure(said.stream().map(ranking::of).toList(), ranking);
  }

  private Ranking ranking(List<Candidate> said) {
    return new Ranking(
        by,
        said.isEmpty() ? 0 : 1,
        candidates.stream()
            .map(candidate ->
                new Place(
                    candidate.id(),
                    candidate.name(),
                    said.contains(candidate) ? 1.0 / said.size() : 0,
                    new Evidence(Evidence.Kind.NAME, candidate.name())))
            .toList());
  }
}
