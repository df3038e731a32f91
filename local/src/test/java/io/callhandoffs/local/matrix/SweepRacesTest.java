package io.callhandoffs.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.local.load.Way;
import io.callhandoffs.local.matrix.Cell.Start;
import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.LocalAccount;
import io.callhandoffs.testing.faults.FaultPlan;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Sweeps that run while calls go on and their reports come in, without ever waiting for a report.
class SweepRacesTest {

  private static final int ROUNDS = 5;

  private static DynamoDbServer database;
  private static Lane plain;
  private static Lane assisted;

  @BeforeAll
  static void open() {
    LocalAccount.pretendToBeLambda();
    database = DynamoDbServer.inMemory(DynamoDbServer.freePort());
    plain = new Lane(database, false);
    assisted = new Lane(database, true);
  }

  @AfterAll
  static void close() {
    plain.close();
    assisted.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource
  void changeNothingThatIsReported(Way way) throws InterruptedException {
    var lane = way.isAssisted() ? assisted : plain;
    var sweeping = new AtomicBoolean(true);
    var sweeper =
        Thread.ofVirtual()
            .start(() -> {
              while (sweeping.get()) {
                lane.sweep();
              }
            });
    try {
      for (int round = 0; round < ROUNDS; round++) {
        var played = lane.play(way, Start.WARM, Service.DYNAMODB, FaultPlan.NONE);

        assertThat(played.wrongs()).isEmpty();
        assertThat(played.wasTrueAtOnce()).isTrue();
      }
    } finally {
      sweeping.set(false);
      sweeper.join();
    }
  }
}
