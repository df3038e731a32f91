package io.callhandoffs.local.streams;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.local.streams.StreamReader.Shard;
import io.callhandoffs.testing.http.LocalJson;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Hands the records of a table's stream to a function: in order, at least once, and repeatedly
/// until the function has taken them.
public final class StreamPump implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);

  /// How often a stream is polled; Lambda polls four times a second, too.
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final EventSource source;
  private final LambdaFunction function;
  private final String region;
  private final String streamArn;
  private final StreamReader reader;
  private final Thread thread;

  /// The shards that are not read to their end.
  private final List<Shard> open = new ArrayList<>();

  public StreamPump(
      EventSource source, LambdaFunction function, URI endpoint, String region, String streamArn) {
    this.source = source;
    this.function = function;
    this.region = region;
    this.streamArn = streamArn;
    this.reader = new StreamReader(endpoint, region, streamArn);
    this.thread = Thread.ofVirtual().name("stream of " + source.table()).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    reader.close();
  }

  /// Shards that exist at the start are old; later ones are read from their beginning.
  private void run() {
    boolean whole = source.fromStart();
    while (!Thread.currentThread().isInterrupted()) {
      try {
        open.addAll(reader.newShards(whole));
        whole = true;
        open.removeIf(Shard::isAtItsEnd);
        open.forEach(this::pump);
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        return;
      } catch (SdkException e) {
        LOG.debug("the stream of {} cannot be read", source.table(), e);
        pauseOrStop();
      }
    }
  }

  private static void pauseOrStop() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Hands over a shard's new records, until they are taken or given up.
  private void pump(Shard shard) {
    var records = reader.next(shard, source.batchSize()).stream().filter(this::isWanted).toList();
    int failures = 0;
    while (!records.isEmpty() && !Thread.currentThread().isInterrupted()) {
      records = remaining(records);
      if (!records.isEmpty()) {
        failures++;
        if (source.givesUpAfter(failures)) {
          LOG.error("{} has not taken {} records", function.name(), records.size());
          break;
        }
        pauseOrStop();
      }
    }
  }

  private boolean isWanted(Record record) {
    return source.filter().lets(StreamEvents.text(streamArn, region, record));
  }

  /// The records that the function has not taken.
  private List<Record> remaining(List<Record> records) {
    try {
      var answer = function.invoke(StreamEvents.event(streamArn, region, records));
      return source.reportsFailures() ? fromFirstFailure(records, answer) : List.of();
    } catch (FunctionFailed _) {
      return records;
    }
  }

  private static List<Record> fromFirstFailure(List<Record> records, byte[] answer) {
    var failures = new HashSet<String>();
    LocalJson.object(answer)
        .path("batchItemFailures")
        .forEach(failure -> failures.add(failure.path("itemIdentifier").asString("")));
    if (failures.isEmpty()) {
      return List.of();
    }
    for (int i = 0; i < records.size(); i++) {
      if (failures.contains(records.get(i).dynamodb().sequenceNumber())) {
        return records.subList(i, records.size());
      }
    }
    // A failure that names no record means the whole batch.
    return records;
  }
}
