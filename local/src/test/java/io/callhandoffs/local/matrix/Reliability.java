package io.callhandoffs.local.matrix;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.local.matrix.Lanes.Found;
import io.callhandoffs.local.matrix.Lanes.Result;
import io.callhandoffs.testing.faults.FaultKind;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What was found, as `docs/reliability.md` shows it.
record Reliability(Found found) {

  private static final String INTRODUCTION =
      """
      # What holds when something fails

      Each way that a call can go is played again and again through the functions as they are deployed, with a simulated
      telephone network that does what Twilio does: it tries webhooks again, asks the fallback URL, and knows which
      telephones really rang. Each time something fails that the call needs. Whatever fails, and whenever, then:

      * the caller gets documents that Twilio can use, each within five seconds, and reaches somebody, or may leave a
        message, or hears why not;
      * nobody is rung twice, and nobody is rung after a talk;
      * once all is over, the record is true: who was rung, in which order, how that ended as far as anybody can know, and
        whether there was a talk. Most records are true at once, others once Twilio has sent a report again or the sweep
        has asked what became of the call (every three minutes);
      * no place among the project's calls of the moment stays taken.

      What cannot be known is not made up. If Twilio alone knows that a telephone was answered, and a key was needed, the
      outcome is `unknown`. Two kinds of calls leave no record, and so nothing false: those for which the database is away
      from the first webhook to the last report, and calls to an assistant that the number's fallback took because the
      functions could not start.

      `make matrix` plays all this and writes this page. Each build plays about every fourth call, so that each request and
      each step fails in one way or two, and holds the page to the ways that it knows. No model is there in these calls, so they are
      understood by words alone, as when the model cannot be loaded. `EventFaultsTest` lets EventBridge and SQS fail: all that
      happened on a call is told in the end.

      """;

  String page() {
    return INTRODUCTION + ways() + kinds() + services() + oneStep();
  }

  private static String ways() {
    return "## The ways of a call\n\n"
        + Stream.of(Way.values()).map(way -> "* " + way.words() + "\n").collect(joining())
        + "\n";
  }

  private static String kinds() {
    return "## How something fails\n\n"
        + Stream.of(FaultKind.values())
            .map(kind -> "* **" + name(kind) + "**: " + words(kind) + "\n")
            .collect(joining())
        + "\n";
  }

  private static String name(FaultKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String words(FaultKind kind) {
    return switch (kind) {
      case CUT -> "the connection breaks; nothing was done";
      case SILENT -> "no answer, ever; nothing was done";
      case THROTTLED -> "too many requests; nothing was done";
      case ERROR_BEFORE -> "the service's own error; nothing was done";
      case GARBAGE -> "an answer that makes no sense; nothing was done";
      case ERROR_AFTER -> "the service's own error, after all was done";
      case CUT_AFTER -> "the connection breaks after all was done";
      case LATE -> "all is done, and the answer comes too late";
    };
  }

  /// How many calls there are with each fault.
  private String services() {
    var page =
        new StringBuilder(
            "## What failed\n\nIn how many calls, each of them right in the end:\n\n");
    page.append("| what failed | ")
        .append(Stream.of(FaultKind.values()).map(Reliability::name).collect(joining(" | ")))
        .append(" |\n|---|")
        .append("---|".repeat(FaultKind.values().length))
        .append('\n');
    found.cells().stream()
        .collect(groupingBy(Reliability::row, TreeMap::new, toList()))
        .forEach((row, cells) -> page.append(line(row, cells)));
    return page.append(line("**all**", found.cells())).append('\n').toString();
  }

  private static String row(Cell cell) {
    var when =
        switch (cell.start()) {
          case WARM -> "";
          case COLD -> ", the functions having only just started";
          case ALONE -> ", the functions having only just started, without a fallback number";
          case STALE -> ", the secret being due to be read again";
        };
    return cell.service().words() + ": " + cell.scope().words() + when;
  }

  private static String line(String name, List<Cell> cells) {
    var counts =
        Stream.of(FaultKind.values())
            .map(kind -> cells.stream().filter(cell -> cell.kind() == kind).count())
            .map(count -> count == 0 ? "" : count.toString())
            .collect(joining(" | "));
    return "| %s | %s |\n".formatted(name, counts);
  }

  /// What becomes of calls for which the database is away for one step.
  private String oneStep() {
    var page =
        new StringBuilder(
            """
            ## Without DynamoDB for one step

            With all its repeats: the connection breaks each time.

            | the call, if nothing fails | without DynamoDB at | the caller | the record is true |
            |---|---|---|---|
            """);
    found.results().stream()
        .filter(result -> result.cell().service() == Service.DYNAMODB)
        .filter(result -> result.cell().kind() == FaultKind.CUT)
        .filter(result -> result.cell().start() == Start.WARM)
        .filter(result -> result.cell().scope() instanceof Scope.WholeStep)
        .sorted(Reliability::inOrder)
        .forEach(result -> page.append(fate(result)));
    return page.toString();
  }

  private static int inOrder(Result one, Result other) {
    int way = one.cell().way().compareTo(other.cell().way());
    return way != 0 ? way : Integer.compare(step(one), step(other));
  }

  private static int step(Result result) {
    return result.cell().scope() instanceof Scope.WholeStep(var number) ? number : 0;
  }

  private static String fate(Result result) {
    var cell = result.cell();
    return "| %s | %d. `%s` | %s | %s |\n"
        .formatted(
            cell.way().words(),
            step(result),
            cell.step(),
            caller(result.played()),
            result.played().wasTrueAtOnce() ? "at once" : "after the sweep");
  }

  private static String caller(Played played) {
    var call = played.call();
    return switch (call.outcome()) {
      case REACHED -> "talks to " + name(String.valueOf(call.reached()));
      case MESSAGE_LEFT -> "leaves a message";
      case CALLER_LEFT -> "has hung up";
      case NOT_REACHED -> "hears that nobody can be reached";
      case VOICEMAIL, REJECTED, ERROR, IN_PROGRESS -> call.outcome().toString();
    };
  }

  private static String name(String number) {
    return switch (number) {
      case Lane.DESK -> "the front desk";
      case Lane.SCHOOLS -> "School visits";
      case Lane.TICKETS -> "Tickets";
      default -> "the fallback number";
    };
  }
}
