package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.testing.DynamoDbServer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several lanes beside each other: most of a failure's time is waiting.
final class Lanes {

  private static final int PLAIN = 12;
  private static final int ASSISTED = 4;

  /// A cell that was played.
  ///
  /// @param wrongs what is wrong with it
  record Result(Cell cell, Played played, List<String> wrongs) {}

  private final DynamoDbServer database;

  Lanes(DynamoDbServer database) {
    this.database = database;
  }

  /// Plays every cell of every way.
  List<Result> play() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var kinds =
          Stream.of(false, true)
              .<Callable<List<Result>>>map(assisted -> () -> play(assisted))
              .toList();
      return all(threads.invokeAll(kinds).stream()).flatMap(List::stream).toList();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Stream<T> all(Stream<java.util.concurrent.Future<T>> futures)
      throws ExecutionException, InterruptedException {
    var results = new ArrayList<T>();
    for (var future : futures.toList()) {
      results.add(future.get());
    }
    return results.stream();
  }

  private List<Result> play(boolean assisted) throws InterruptedException, ExecutionException {
    Collection<Result> results = new ConcurrentLinkedQueue<>();
    try (var first = new Lane(database, assisted);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Queue<Cell> cells = new ConcurrentLinkedQueue<>(cells(first, assisted));
      var workers =
          IntStream.range(0, assisted ? ASSISTED : PLAIN)
              .<Callable<Boolean>>mapToObj(i -> () -> {
                try (var lane = new Lane(database, assisted)) {
                  for (var cell = cells.poll(); cell != null; cell = cells.poll()) {
                    results.add(result(lane, cell));
                  }
                }
                return true;
              })
              .toList();
      var _ = all(threads.invokeAll(workers).stream());
    }
    return List.copyOf(results);
  }

  private static Result result(Lane lane, Cell cell) {
    var plan = cell.scope().plan(cell.kind(), lane.steps());
    var played = lane.play(cell.way(), cell.start(), cell.service(), plan);
    return new Result(cell, played, played.wrongs());
  }

  private static List<Cell> cells(Lane lane, boolean assisted) {
    return Stream.of(Way.values())
        .filter(way -> way.isAssisted() == assisted)
        .flatMap(way ->
            Stream.of(
                Baseline.of(way, Start.WARM, Service.DYNAMODB, lane),
                Baseline.of(way, Start.WARM, Service.TWILIO, lane),
                Baseline.of(way, Start.WARM, Service.SECRETS, lane),
                Baseline.of(way, Start.COLD, Service.SECRETS, lane),
                Baseline.of(way, Start.STALE, Service.SECRETS, lane)))
        .flatMap(Baseline::cells)
        .toList();
  }
}
