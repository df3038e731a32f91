package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.testing.DynamoDbServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Several lanes beside each other: most of a failure's time is waiting.
final class Lanes {

  private static final int PLAIN = 14;
  private static final int ASSISTED = 4;
  private static final int TRIES = 3;

  /// A cell that was played.
  ///
  /// @param wrongs what is wrong with it
  record Result(Cell cell, Played played, List<String> wrongs) {}

  private final DynamoDbServer database;

  Lanes(DynamoDbServer database) {
    this.database = database;
  }

  /// What was found.
  ///
  /// @param cells all that there are
  /// @param results of those that were played
  record Found(List<Cell> cells, List<Result> results) {

    private static Found of(List<Found> parts) {
      return new Found(
          parts.stream().flatMap(part -> part.cells().stream()).toList(),
          parts.stream().flatMap(part -> part.results().stream()).toList());
    }
  }

  /// Plays calls of every way.
  ///
  /// @param wanted which of all cells
  Found play(Predicate<Cell> wanted) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var kinds =
          Stream.of(false, true)
              .<Callable<Found>>map(assisted -> () -> play(assisted, wanted))
              .toList();
      return Found.of(all(threads.invokeAll(kinds).stream()).toList());
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Stream<T> all(Stream<Future<T>> futures)
      throws ExecutionException, InterruptedException {
    var results = new ArrayList<T>();
    for (var future : futures.toList()) {
      results.add(future.get());
    }
    return results.stream();
  }

  private Found play(boolean assisted, Predicate<Cell> wanted)
      throws InterruptedException, ExecutionException {
    var lanes = new ArrayList<Lane>();
    Collection<Result> results = new ConcurrentLinkedQueue<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < (assisted ? ASSISTED : PLAIN); i++) {
        lanes.add(new Lane(database, assisted));
      }
      var every = cells(lanes.getFirst(), assisted);
      Queue<Cell> cells = new ConcurrentLinkedQueue<>(every.stream().filter(wanted).toList());
      var players =
          lanes.stream()
              .<Callable<Boolean>>map(lane ->
                  () -> {
                    for (var cell = cells.poll(); cell != null; cell = cells.poll()) {
                      results.add(result(lane, cell));
                    }
                    return true;
                  })
              .toList();
      var _ = all(threads.invokeAll(players).stream());
      return new Found(every, List.copyOf(results));
    } finally {
      lanes.forEach(Lane::close);
    }
  }

  /// Played again if the machine was too busy: what is really slow is slow each time.
  private static Result result(Lane lane, Cell cell) {
    var plan = cell.scope().plan(cell.kind(), lane.steps());
    var played = lane.play(cell.way(), cell.start(), cell.service(), plan);
    for (int i = 0; i < TRIES && played.wasSlow(); i++) {
      played = lane.play(cell.way(), cell.start(), cell.service(), plan);
    }
    var forgotten = cell.isUnheardOf() && played.after().isEmpty();
    return new Result(cell, played, forgotten ? played.rudeness() : played.wrongs());
  }

  private static List<Cell> cells(Lane lane, boolean assisted) {
    var known = new HashSet<List<String>>();
    return Stream.of(Way.values())
        .filter(way -> way.isAssisted() == assisted)
        .flatMap(way -> baselines(way, lane))
        .flatMap(baseline -> baseline.cells(known).stream())
        .toList();
  }

  /// Whether a secret can be read matters before anything is known of the call, so one way of each
  /// kind is enough there; and whether there is anybody to ring in an outage does not depend on it.
  private static Stream<Baseline> baselines(Way way, Lane lane) {
    var warm =
        Stream.of(Service.values()).map(service -> Baseline.of(way, Start.WARM, service, lane));
    if (way != Way.KEY_PRESSED && way != Way.REQUESTED) {
      return warm;
    }
    var others =
        Stream.of(
            Baseline.of(way, Start.COLD, Service.SECRETS, lane),
            Baseline.of(way, Start.STALE, Service.SECRETS, lane),
            Baseline.of(way, Start.ALONE, Service.DYNAMODB, lane));
    return Stream.concat(warm, others);
  }
}
