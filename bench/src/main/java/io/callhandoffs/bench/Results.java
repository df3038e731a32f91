package io.callhandoffs.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the peers did, round by round.
final class Results {

  private final Map<Peer, List<Measured>> rounds = new LinkedHashMap<>();
  private final Map<Peer, String> wrong = new LinkedHashMap<>();
  private final List<Double> restores = new ArrayList<>();

  /// @param peers the first is the one that the others are compared with
  Results(List<Peer> peers) {
    peers.forEach(peer -> rounds.put(peer, new ArrayList<>()));
  }

  void add(Peer peer, Measured measured) {
    of(peer).add(measured);
  }

  /// The milliseconds from a restore to the first answer, in one round.
  void addRestore(double millis) {
    restores.add(millis);
  }

  /// A peer that does not do the job takes part in nothing more.
  void exclude(Peer peer, WrongAnswer why) {
    wrong.put(peer, String.valueOf(why.getMessage()));
    of(peer).clear();
  }

  boolean takesPart(Peer peer) {
    return !wrong.containsKey(peer);
  }

  /// Why peers were excluded.
  Map<Peer, String> wrong() {
    return wrong;
  }

  List<Peer> peers() {
    return List.copyOf(rounds.keySet());
  }

  /// The median of what a peer did; empty if it was excluded.
  Optional<Double> median(Peer peer, Figure figure) {
    return takesPart(peer)
        ? Optional.of(Medians.of(values(peer, figure).stream().mapToDouble(v -> v).toArray()))
        : Optional.empty();
  }

  /// The median of the ratios to the first peer; empty if one of both was excluded.
  Optional<Double> ratio(Peer peer, Figure figure) {
    var base = peers().getFirst();
    return takesPart(peer) && takesPart(base)
        ? Optional.of(Medians.ofRatios(values(peer, figure), values(base, figure)))
        : Optional.empty();
  }

  /// The median of the ratios of restores to the first peer's whole cold start.
  Optional<Double> restoreRatio() {
    var base = peers().getFirst();
    return takesPart(base) && restores.size() == of(base).size()
        ? Optional.of(Medians.ofRatios(restores, values(base, Figure.COLD)))
        : Optional.empty();
  }

  /// The median of the restores; only if there were some.
  double restoreMillis() {
    return Medians.of(restores.stream().mapToDouble(v -> v).toArray());
  }

  private List<Double> values(Peer peer, Figure figure) {
    return of(peer).stream().map(figure::of).toList();
  }

  private List<Measured> of(Peer peer) {
    return rounds.getOrDefault(peer, new ArrayList<>());
  }
}
