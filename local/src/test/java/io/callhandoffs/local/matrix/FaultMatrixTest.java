package io.callhandoffs.local.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.DynamoDbServer;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Plays each way of a call, and lets each request of it fail in each way.
class FaultMatrixTest {

  @Test
  void everyRecordIsTrue() {
    System.setProperty("aws.region", "eu-west-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    try (var database = DynamoDbServer.inMemory(DynamoDbServer.freePort());
        var plain = new Lane(database, false);
        var assisted = new Lane(database, true)) {
      for (var way : Way.values()) {
        var lane = way.isAssisted() ? assisted : plain;
        var _ = lane.play(way, Service.DYNAMODB, FaultPlan.NONE);
        long t = System.nanoTime();
        var played = lane.play(way, Service.DYNAMODB, FaultPlan.NONE);
        System.out.println(
            way + " " + played.operations() + " " + played.steps() + " " + played.call().legs() + " " + (System.nanoTime() - t) / 1_000_000 + " ms " + played.wrongs());
        for (int k = 1; k <= played.steps().size(); k++) {
          for (var kind : FaultKind.values()) {
            t = System.nanoTime();
            var scope = new Scope.WholeStep(k);
            var broken = lane.play(way, Service.DYNAMODB, scope.plan(kind, lane.steps()));
            System.out.println("  " + way + " " + k + " " + played.steps().get(k - 1) + " " + kind + " " + (System.nanoTime() - t) / 1_000_000 + " ms " + broken.wrongs());
          }
        }
      }
    }
  }
}
