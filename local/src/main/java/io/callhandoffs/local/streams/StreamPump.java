package io.callhandoffs.local.streams;

import io.callhandoffs.local.gateway.FunctionFailed;
import io.callhandoffs.local.gateway.LambdaFunction;
import io.callhandoffs.local.http.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads a table's stream and hands its records to a function: in order, at least once, and again
/// until the function has taken them.
public final class StreamPump implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamPump.class);

  /// How often a stream is looked at. Lambda does it four times a second, too.
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final EventSource source;
  private final LambdaFunction function;
  private final String region;
  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Set<String> shards = new HashSet<>();
  private final Thread thread;

  /// What is still being read.
  private final List<Shard> open = new ArrayList<>();

  /// Begins to pump.
  public StreamPump(
      EventSource source, LambdaFunction function, URI endpoint, String region, String streamArn) {
    this.source = source;
    this.function = function;
    this.region = region;
    this.streamArn = streamArn;
    this.streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    this.thread = Thread.ofVirtual().name("stream of " + source.table()).unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    streams.close();
  }

  private void run() {
    boolean first = true;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        open.addAll(newShards(first));
        first = false;
        open.removeIf(shard -> !pump(shard));
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

  /// A shard, and where in it we are.
  private static final class Shard {

    private final String id;
    private Optional<String> iterator;

    Shard(String id, String iterator) {
      this.id = id;
      this.iterator = Optional.of(iterator);
    }
  }

  /// Shards that were not there before; those found at the start are old, later ones are read
  /// whole.
  private List<Shard> newShards(boolean atStart) {
    var type =
        atStart && !source.fromStart() ? ShardIteratorType.LATEST : ShardIteratorType.TRIM_HORIZON;
    var found = new ArrayList<Shard>();
    for (var shard :
        streams.describeStream(d -> d.streamArn(streamArn)).streamDescription().shards()) {
      if (shards.add(shard.shardId())) {
        found.add(new Shard(shard.shardId(), iterator(shard.shardId(), type)));
      }
    }
    return found;
  }

  private String iterator(String shardId, ShardIteratorType type) {
    return streams
        .getShardIterator(get -> get.streamArn(streamArn).shardId(shardId).shardIteratorType(type))
        .shardIterator();
  }

  /// Hands over what is new in a shard.
  ///
  /// @return whether there may be more one day
  private boolean pump(Shard shard) {
    try {
      return handOver(shard);
    } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
      // The place is gone: an iterator made before anything was written, or one that is too old.
      // What is read twice from here on does no harm, what is not read at all would.
      LOG.debug("the stream of {} is read from its beginning", source.table(), e);
      shard.iterator = Optional.of(iterator(shard.id, ShardIteratorType.TRIM_HORIZON));
      return true;
    }
  }

  private boolean handOver(Shard shard) {
    var iterator = shard.iterator.orElseThrow();
    var answer = streams.getRecords(get -> get.shardIterator(iterator).limit(source.batchSize()));
    var records = answer.records().stream().filter(this::isWanted).toList();
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
    shard.iterator = Optional.ofNullable(answer.nextShardIterator());
    return shard.iterator.isPresent();
  }

  private boolean isWanted(Record record) {
    return source.filter().lets(StreamEvents.text(streamArn, region, record));
  }

  /// What the function has not taken of a batch.
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
    Json.object(answer)
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
    // A failure that names none of them means them all.
    return records;
  }
}
