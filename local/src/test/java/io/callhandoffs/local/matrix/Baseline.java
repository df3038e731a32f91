package io.callhandoffs.local.matrix;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A way of a call while everything works: what it asks of a service, and in which steps.
///
/// @param steps their names, in order
/// @param requests to the service, in order
record Baseline(Way way, Start start, Service service, List<String> steps, List<Request> requests) {

  private static final int TRIES = 10;

  private static final Set<FaultKind> ALWAYS =
      EnumSet.of(FaultKind.CUT, FaultKind.SILENT, FaultKind.LATE);

  /// Steps that go the same way whatever becomes of the call later.
  private static final Set<String> QUESTIONS = Set.of("/voice/call", "/voice/route");

  /// A request to a service.
  ///
  /// @param step the number of its step, from 1
  /// @param reading whether it changes nothing
  record Request(int number, int step, boolean reading) {

    /// What was not done looks like what was done, if nothing is changed by it.
    boolean canFail(FaultKind kind) {
      return !reading || !kind.isEffective();
    }
  }

  /// Plays it until two calls agree: on a busy machine something may have been too slow.
  static Baseline of(Way way, Start start, Service service, Lane lane) {
    var last = once(way, start, service, lane);
    for (int i = 0; i < TRIES; i++) {
      var next = once(way, start, service, lane);
      if (next.equals(last)) {
        return next;
      }
      last = next;
    }
    throw new AssertionError(way + " never goes the same way twice");
  }

  private static Baseline once(Way way, Start start, Service service, Lane lane) {
    var requests = new ArrayList<Request>();
    FaultPlan watching =
        operation -> {
          if (operation.tries() == 1) {
            int step = lane.steps().current();
            requests.add(new Request(operation.number(), step, operation.isReading()));
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
  ///
  /// @param known the beginnings of calls whose requests have failed one by one already; those of
  ///   this way are added
  List<Cell> cells(Set<List<String>> known) {
    var news = requests.stream().filter(request -> !known.contains(until(request.step()))).toList();
    var cells =
        Stream.of(FaultKind.values())
            .flatMap(kind ->
                Stream.of(
                    wholeSteps(news, kind), endings(kind), single(news, kind), tries(news, kind)))
            .flatMap(each -> each)
            .toList();
    requests.forEach(request -> known.add(until(request.step())));
    return cells;
  }

  /// What happened up to a step, and with it: nothing but questions to the caller, or else what
  /// only this way has.
  private List<String> until(int step) {
    var beginning = new ArrayList<String>();
    beginning.add(start + " " + service);
    for (int i = 1; i <= step; i++) {
      var name = steps.get(i - 1);
      int asked = i;
      var count = requests.stream().filter(request -> request.step() == asked).count();
      beginning.add(QUESTIONS.contains(name) ? name + " " + count : way + " " + name);
    }
    return beginning;
  }

  /// A step that this way begins like another one fails as a whole in three ways: at once, never
  /// answered, and done without an answer.
  private Stream<Cell> wholeSteps(List<Request> news, FaultKind kind) {
    var steps = ALWAYS.contains(kind) ? requests : news;
    return steps.stream()
        .map(Request::step)
        .distinct()
        .map(step -> cell(kind, new Scope.WholeStep(step), step));
  }

  /// How an outage that lasts begins makes no difference once it lasts. A program would ask again
  /// until it is over.
  private Stream<Cell> endings(FaultKind kind) {
    return requests.stream()
        .map(Request::step)
        .distinct()
        .filter(_ -> kind == FaultKind.CUT || kind == FaultKind.CUT_AFTER)
        .filter(step ->
            steps.subList(step - 1, steps.size()).stream().allMatch(name -> name.startsWith("/")))
        .map(step -> cell(kind, new Scope.FromStep(step), step));
  }

  private Stream<Cell> single(List<Request> of, FaultKind kind) {
    return of.stream()
        .filter(request -> request.canFail(kind))
        .map(request -> cell(kind, new Scope.OneRequest(request.number()), request.step()));
  }

  /// What was not done the first time is done the second time, as if nothing had happened.
  private Stream<Cell> tries(List<Request> of, FaultKind kind) {
    return of.stream()
        .filter(request -> request.canFail(kind) && kind.isEffective())
        .map(request -> cell(kind, new Scope.OneTry(request.number()), request.step()));
  }

  private Cell cell(FaultKind kind, Scope scope, int step) {
    return new Cell(way, start, service, kind, scope, steps.get(step - 1));
  }
}
