package io.callhandoffs.events;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.tables.statistics.HandoffCounter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts the handoffs in the records of the stream.
record Recount(HandoffCounter counter, DeadLines lines, DeadLetterQueue deadLetters) {

  private static final Logger LOG = LoggerFactory.getLogger(Recount.class);

  /// A handoff as a record shows it.
  private record Seen(String sequence, Handoff handoff) {}

  /// The sequence number of the first record that could not be counted now, if there is one.
  Optional<String> firstUncounted(List<DynamodbStreamRecord> records) {
    var seen = records.stream().flatMap(record -> read(record).stream()).toList();
    int counted = 0;
    for (var portion : HandoffCounter.portions(seen.stream().map(Seen::handoff).toList())) {
      if (!isCounted(portion)) {
        return Optional.of(seen.get(counted).sequence());
      }
      counted += portion.size();
    }
    return Optional.empty();
  }

  private boolean isCounted(List<Handoff> portion) {
    try {
      boolean isCounted = counter.count(portion);
      if (isCounted) {
        lines.look(portion);
      }
      return isCounted;
    } catch (StoreException e) {
      LOG.warn("Stopped at {}, to go on from there", portion.getFirst().id(), e);
      return false;
    }
  }

  private Optional<Seen> read(DynamodbStreamRecord record) {
    try {
      return Change.of(record)
          .map(Change::after)
          .map(handoff -> new Seen(record.getDynamodb().getSequenceNumber(), handoff));
    } catch (RuntimeException e) {
      LOG.error("A record of the stream was put aside", e);
      deadLetters.put(record);
      return Optional.empty();
    }
  }
}
