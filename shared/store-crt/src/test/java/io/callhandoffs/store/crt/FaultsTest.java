package io.callhandoffs.store.crt;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.store.Condition;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Key;
import io.callhandoffs.store.Scan;
import io.callhandoffs.store.Schema;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.Write;
import io.callhandoffs.store.crt.FaultyService.Damages;
import io.callhandoffs.store.crt.FaultyService.Fault;
import io.callhandoffs.store.crt.FaultyService.HangsUp;
import io.callhandoffs.store.crt.FaultyService.Says;
import io.callhandoffs.store.crt.FaultyService.Sleeps;
import io.callhandoffs.store.sdk.SdkClients;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes wrong, this library makes of it what that over AWS's SDK does: it asks as often,
/// and says the same.
class FaultsTest {

  /// What the stores see in the end.
  private enum Outcome {
    DONE,
    NOT_DONE,
    OUTAGE,
    REFUSAL
  }

  /// @param times how often it goes wrong
  /// @param least requests that are made at least
  /// @param most requests that are made at most
  record Row(Fault fault, int times, int least, int most, Outcome outcome) {}

  private static final int ALWAYS = 99;

  private static Says error(int status, String type) {
    return new Says(status, "{\"__type\":\"com.amazonaws#" + type + "\",\"message\":\"no\"}");
  }

  private static Says cancelled(String... codes) {
    var reasons = String.join("\"},{\"Code\":\"", codes);
    return new Says(
        400,
        "{\"__type\":\"com.amazonaws#TransactionCanceledException\",\"message\":\"no\","
            + "\"CancellationReasons\":[{\"Code\":\""
            + reasons
            + "\"}]}");
  }

  static Stream<Row> faults() {
    return Stream.of(
        new Row(error(500, "InternalServerError"), 1, 2, 2, Outcome.DONE),
        new Row(error(500, "InternalServerError"), 2, 3, 3, Outcome.DONE),
        new Row(error(500, "InternalServerError"), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(error(503, "ServiceUnavailable"), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(new Says(502, "<html>Bad gateway</html>"), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(error(501, "NotImplemented"), ALWAYS, 1, 1, Outcome.OUTAGE),
        new Row(error(400, "ValidationException"), ALWAYS, 1, 1, Outcome.REFUSAL),
        new Row(error(400, "ResourceNotFoundException"), ALWAYS, 1, 1, Outcome.REFUSAL),
        new Row(error(400, "AccessDeniedException"), ALWAYS, 1, 1, Outcome.REFUSAL),
        new Row(error(400, "ConditionalCheckFailedException"), ALWAYS, 1, 1, Outcome.NOT_DONE),
        new Row(error(400, "RequestTimeout"), ALWAYS, 3, 3, Outcome.REFUSAL),
        // The pauses are random, and the whole call has two seconds.
        new Row(error(400, "ThrottlingException"), ALWAYS, 2, 3, Outcome.OUTAGE),
        new Row(error(400, "ProvisionedThroughputExceededException"), ALWAYS, 2, 3, Outcome.OUTAGE),
        new Row(new Damages("{}"), ALWAYS, 1, 1, Outcome.OUTAGE),
        new Row(new Says(200, "<html>It works!</html>"), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(new Says(200, "{\"Attributes\":"), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(new HangsUp(), 1, 2, 2, Outcome.DONE),
        new Row(new HangsUp(), ALWAYS, 3, 3, Outcome.OUTAGE),
        new Row(new Sleeps(1500), 1, 2, 2, Outcome.DONE),
        new Row(new Sleeps(1500), ALWAYS, 2, 3, Outcome.OUTAGE));
  }

  static Stream<Row> cancellations() {
    return Stream.of(
        new Row(cancelled("None", "ConditionalCheckFailed"), ALWAYS, 1, 1, Outcome.NOT_DONE),
        new Row(cancelled("TransactionConflict", "None"), ALWAYS, 1, 1, Outcome.NOT_DONE),
        new Row(cancelled("ThrottlingError"), ALWAYS, 1, 1, Outcome.NOT_DONE),
        new Row(cancelled("ProvisionedThroughputExceeded"), ALWAYS, 1, 1, Outcome.NOT_DONE),
        new Row(cancelled("ValidationError", "None"), ALWAYS, 1, 1, Outcome.REFUSAL),
        new Row(error(500, "InternalServerError"), 1, 2, 2, Outcome.DONE));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void endAsWithTheSdk(Row row) throws IOException {
    check(row, FaultsTest::put);
  }

  @ParameterizedTest
  @MethodSource("cancellations")
  void ofTransactionsEndAsWithTheSdk(Row row) throws IOException {
    check(row, FaultsTest::transact);
  }

  /// What is no answer of the service's is no answer that says "nothing is there".
  @ParameterizedTest
  @ValueSource(strings = {"<html>It works!</html>", "It works!", "{\"Item\":", "[]", "{}{}"})
  void areOutagesWhereAnAnswerCannotBeRead(String answer) throws IOException {
    try (var service = new FaultyService(new Says(200, answer), ALWAYS)) {
      var clients = new CrtClients(service.environment());
      var table = clients.database().table("Things", Schema.keyedBy("id"));
      var condition = Condition.NONE;
      var item = Item.empty().put("id", "1");
      assertThat(
              Stream.<BooleanSupplier>of(
                      () -> table.find(Key.of("1")).isPresent(),
                      () -> table.findAll(List.of(Key.of("1"))).isEmpty(),
                      () -> table.scan(Scan.ofAll()).items().isEmpty(),
                      () -> table.put(item, condition),
                      () -> table.delete(Key.of("1"), condition),
                      () -> table.write(List.of(new Write.Put(item, condition))),
                      () -> clients.secrets().find("secret").isPresent())
                  .map(FaultsTest::outcome))
          .containsOnly(Outcome.OUTAGE);
    }
  }

  @Test
  void areOutagesWhereNobodyListens() throws IOException {
    Environment gone;
    try (var service = new FaultyService(new HangsUp(), 0)) {
      gone = service.environment();
    }
    assertThat(put(new SdkClients(gone).database())).isEqualTo(Outcome.OUTAGE);
    assertThat(put(new CrtClients(gone).database())).isEqualTo(Outcome.OUTAGE);
  }

  private static void check(Row row, Function<Database, Outcome> call) throws IOException {
    check(row, call, environment -> new SdkClients(environment).database());
    check(row, call, environment -> new CrtClients(environment).database());
  }

  private static void check(
      Row row, Function<Database, Outcome> call, Function<Environment, Database> library)
      throws IOException {
    try (var service = new FaultyService(row.fault(), row.times())) {
      var database = library.apply(service.environment());
      assertThat(call.apply(database)).isEqualTo(row.outcome());
      assertThat(service.requests()).isBetween(row.least(), row.most());
    }
  }

  private static Outcome put(Database database) {
    var table = database.table("Things", Schema.keyedBy("id"));
    return outcome(() -> table.put(Item.empty().put("id", "1"), Condition.NONE));
  }

  private static Outcome transact(Database database) {
    var table = database.table("Things", Schema.keyedBy("id"));
    var put = new Write.Put(Item.empty().put("id", "1"), Condition.NONE);
    return outcome(() -> table.write(List.of(put, new Write.Delete(Key.of("2")))));
  }

  private static Outcome outcome(BooleanSupplier call) {
    try {
      return call.getAsBoolean() ? Outcome.DONE : Outcome.NOT_DONE;
    } catch (StoreException e) {
      return e.isOutage() ? Outcome.OUTAGE : Outcome.REFUSAL;
    }
  }
}
