package io.callhandoffs.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class LogScopeTest {

  private final LogScope scope = LogScope.ofInvocation("5d0b");

  @Test
  void isOverWhenItsWorkIsDone() {
    scope.run(() -> LogScope.tell(LogField.CALL, "CA1"));

    assertThat(LogScope.fields()).isEmpty();
  }

  @Test
  void sharesWhatAnotherThreadOfTheRequestFoundOut() {
    var fields =
        scope.call(() -> {
          try (var threads = LogScope.newExecutor()) {
            var _ = threads.submit(() -> LogScope.tell(LogField.HANDOFF, "hnd_1"));
          }
          return LogScope.fields();
        });

    assertThat(fields)
        .containsExactly(entry(LogField.INVOCATION, "5d0b"), entry(LogField.HANDOFF, "hnd_1"));
  }

  /// An executor that outlives requests gives no thread the scope of an earlier one.
  @Test
  void isThatOfWhoeverHandedTheTaskIn() throws ExecutionException, InterruptedException {
    try (var threads = LogScope.newExecutor()) {
      var first = scope.call(() -> threads.submit(LogScope::fields));
      var second = LogScope.ofInvocation("77aa").call(() -> threads.submit(LogScope::fields));
      var third = threads.submit(LogScope::fields);

      assertThat(first.get()).containsValue("5d0b");
      assertThat(second.get()).containsValue("77aa");
      assertThat(third.get()).isEmpty();
    }
  }

  @Test
  void isNotInheritedByChance() throws ExecutionException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var fields = scope.call(() -> threads.submit(LogScope::fields));

      assertThat(fields.get()).isEmpty();
    }
  }

  @Test
  void keepsToItselfWhatAPartOfTheWorkIsAbout() {
    scope.run(() -> {
      var inPart =
          LogScope.part()
              .<Map<LogField, String>>call(() -> {
                LogScope.tell(LogField.HANDOFF, "hnd_1");
                return LogScope.fields();
              });

      assertThat(inPart).containsKeys(LogField.INVOCATION, LogField.HANDOFF);
      assertThat(LogScope.fields()).containsOnlyKeys(LogField.INVOCATION);
    });
  }

  @Test
  void saysNothingOutsideOfAnyWork() {
    LogScope.tell(LogField.CALL, "CA1");

    assertThat(LogScope.fields()).isEmpty();
  }
}
