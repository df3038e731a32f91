package io.callhandoffs.routing.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.callhandoffs.routing.answer.Candidate;
import io.callhandoffs.routing.answer.Place;
import io.callhandoffs.routing.answer.Understanding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A project as an owner writes it, with what its callers say. It is read from a file in which a
/// heading is a destination, its paragraph the description, and each bullet a caller's sentence.
/// The last heading, “Nobody”, has the callers for whom there is no destination.
public record Owner(List<Candidate> candidates, List<Call> calls) {

  /// What a caller said, and the destination they should reach.
  public record Call(String said, Optional<String> wanted) {}

  public static Owner named(String file) {
    var candidates = new ArrayList<Candidate>();
    var calls = new ArrayList<Call>();
    for (var section : ("\n" + read(file)).split("\n# ", -1)) {
      var lines = section.lines().toList();
      var heading = lines.isEmpty() ? "" : lines.getFirst();
      boolean isNobody = heading.equals("Nobody");
      if (lines.size() > 1 && !isNobody) {
        candidates.add(new Candidate(heading, heading, lines.get(1)));
      }
      lines.stream()
          .filter(line -> line.startsWith("- "))
          .map(line -> line.substring(2))
          .map(said -> new Call(said, isNobody ? Optional.empty() : Optional.of(heading)))
          .forEach(calls::add);
    }
    return new Owner(candidates, calls);
  }

  /// The callers who want one of the destinations.
  List<Call> inScope() {
    return calls.stream().filter(call -> call.wanted.isPresent()).toList();
  }

  /// The callers who want none of them.
  List<Call> outOfScope() {
    return calls.stream().filter(call -> call.wanted.isEmpty()).toList();
  }

  /// The router with a cache for these calls, so that it answers each only once.
  public Function<String, Understanding> once(Function<String, Understanding> router) {
    var heard = calls.stream().map(Call::said).distinct().collect(toMap(said -> said, router));
    return said -> requireNonNull(heard.get(said));
  }

  /// The share of the callers in scope for whom the right destination is ranked first.
  public double accuracy(Function<String, Understanding> router) {
    return inScope().stream()
        .mapToInt(call -> isFirst(router.apply(call.said), call.wanted) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  /// The share of the callers in scope who are put through to a wrong destination.
  public double wrongly(Function<String, Understanding> router) {
    return inScope().stream()
        .mapToInt(call -> isPutThrough(router.apply(call.said)) && !isRight(router, call) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static boolean isRight(Function<String, Understanding> router, Call call) {
    return isFirst(router.apply(call.said), call.wanted);
  }

  /// The share of the callers out of scope who are not put through.
  public double refused(Function<String, Understanding> router) {
    return outOfScope().stream()
        .mapToInt(call -> isPutThrough(router.apply(call.said)) ? 0 : 1)
        .average()
        .orElseThrow();
  }

  static boolean isPutThrough(Understanding understanding) {
    return understanding.chosen().isPresent();
  }

  private static boolean isFirst(Understanding understanding, Optional<String> wanted) {
    return understanding.ranking().first().map(Place::id).equals(wanted);
  }

  private static String read(String file) {
    try (var stream = Owner.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
