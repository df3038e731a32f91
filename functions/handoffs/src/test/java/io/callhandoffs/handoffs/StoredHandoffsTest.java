package io.callhandoffs.handoffs;

import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.RecordedAnswers;
import io.callhandoffs.testing.StoredItem;
import io.callhandoffs.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredHandoffsTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  @Test
  void showsStoredHandoffsAsBefore() {
    StoredItem.names("handoffs")
        .forEach(name -> dynamo.put("HandoffsTable", StoredItem.read(name)));

    RecordedAnswers.of(StoredHandoffsTest.class)
        .requireFrom(Api.over(dynamo, TestClock.at("2026-11-23T13:00:00Z")).client());
  }
}
