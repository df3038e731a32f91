package io.callhandoffs.numbers;

import io.callhandoffs.testing.RecordedAnswers;
import io.callhandoffs.testing.StoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredPoliciesTest {

  @RegisterExtension final Desk desk = new Desk();

  @Test
  void showsStoredPoliciesAsBefore() {
    StoredItem.names("destinations")
        .forEach(name -> desk.dynamo().put("DestinationsTable", StoredItem.read(name)));

    RecordedAnswers.of(StoredPoliciesTest.class).requireFrom(desk.api());
  }
}
