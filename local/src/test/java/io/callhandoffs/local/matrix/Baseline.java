package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A way of a call while everything works: what it asks of a service, and in which steps.
///
/// @param steps their names, in order
/// @param requests for each request to the service the number of its step, from 1
record Baseline(
    Way way, Start start, Service service, List<String> steps, List<Integer> requests) {

  static Baseline of(Way way, Start start, Service service, Lane lane) {
    var requests = new ArrayList<Integer>();
    FaultPlan watching =
        operation -> {
          if (operation.tries() == 1) {
            requests.add(lane.steps().current());
          }
          return Optional.empty();
        };
    var played = lane.play(way, start, service, watching);
    if (!played.wrongs().isEmpty()) {
      throw new AssertionError(way + " is wrong without a fault: " + played.wrongs());
    }
    return new Baseline(way, start, service, played.steps(), List.copyOf(requests));
  }

  /// Each request, and each step, failing in each way.
  Stream<Cell> cells() {
    return Stream.of(FaultKind.values())
        .flatMap(kind -> Stream.of(wholeSteps(kind), endings(kind), requests(kind), tries(kind)))
        .flatMap(cells -> cells);
  }

  private Stream<Cell> wholeSteps(FaultKind kind) {
    return requests.stream()
        .distinct()
        .map(step -> cell(kind, new Scope.WholeStep(step), step));
  }

  /// How an outage that lasts begins makes no difference once it lasts.
  private Stream<Cell> endings(FaultKind kind) {
    return requests.stream()
        .distinct()
        .filter(_ -> kind == FaultKind.CUT || kind == FaultKind.CUT_AFTER)
        .map(step -> cell(kind, new Scope.FromStep(step), step));
  }

  private Stream<Cell> requests(FaultKind kind) {
    return numbers()
        .map(number -> cell(kind, new Scope.OneRequest(number), requests.get(number - 1)));
  }

  /// What was not done the first time is done the second time, as if nothing had happened.
  private Stream<Cell> tries(FaultKind kind) {
    return numbers()
        .filter(_ -> kind.isEffective())
        .map(number -> cell(kind, new Scope.OneTry(number), requests.get(number - 1)));
  }

  private Stream<Integer> numbers() {
    return IntStream.rangeClosed(1, requests.size()).boxed();
  }

  private Cell cell(FaultKind kind, Scope scope, int step) {
    return new Cell(way, start, service, kind, scope, steps.get(step - 1));
  }
}
