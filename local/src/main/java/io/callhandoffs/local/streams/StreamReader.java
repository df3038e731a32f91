package io.callhandoffs.local.streams;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads a table's stream, shard by shard.
final class StreamReader implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamReader.class);

  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final Set<String> known = new HashSet<>();

  StreamReader(URI endpoint, String region, String streamArn) {
    this.streamArn = streamArn;
    this.streams =
        DynamoDbStreamsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.of(region))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
  }

  /// A shard and our iterator in it; without one, it has been read to its end.
  static final class Shard {

    private final String id;
    private Optional<String> iterator;

    private Shard(String id, String iterator) {
      this.id = id;
      this.iterator = Optional.of(iterator);
    }

    boolean isAtItsEnd() {
      return iterator.isEmpty();
    }
  }

  /// The shards that are new since the last call.
  ///
  /// @param whole whether to read them from their beginning
  List<Shard> newShards(boolean whole) {
    var type = whole ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST;
    var found = new ArrayList<Shard>();
    for (var shard :
        streams.describeStream(d -> d.streamArn(streamArn)).streamDescription().shards()) {
      if (known.add(shard.shardId())) {
        found.add(new Shard(shard.shardId(), iterator(shard.shardId(), type)));
      }
    }
    return found;
  }

  List<Record> next(Shard shard, int limit) {
    try {
      var iterator = shard.iterator.orElseThrow();
      var answer = streams.getRecords(get -> get.shardIterator(iterator).limit(limit));
      shard.iterator = Optional.ofNullable(answer.nextShardIterator());
      return answer.records();
    } catch (TrimmedDataAccessException | ExpiredIteratorException e) {
      // The iterator is invalid: made before anything was written, or too old. Reading records
      // twice does no harm, missing some would.
      LOG.debug("{} is read from its beginning", streamArn, e);
      shard.iterator = Optional.of(iterator(shard.id, ShardIteratorType.TRIM_HORIZON));
      return List.of();
    }
  }

  private String iterator(String shardId, ShardIteratorType type) {
    return streams
        .getShardIterator(get -> get.streamArn(streamArn).shardId(shardId).shardIteratorType(type))
        .shardIterator();
  }

  @Override
  public void close() {
    streams.close();
  }
}
