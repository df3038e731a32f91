package io.callhandoffs.destinations;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.RecordedAnswers;
import io.callhandoffs.testing.StoredItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredDestinationsTest {

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  @Test
  void showsStoredDestinationsAndSettingsAsBefore() {
    StoredItem.names("destinations")
        .forEach(name -> dynamo.put("DestinationsTable", StoredItem.read(name)));
    dynamo.put("WebhooksTable", StoredItem.read("webhooks/failing"));

    RecordedAnswers.of(StoredDestinationsTest.class)
        .requireFrom(new ApiClient(new DestinationsHandler(new Environment(dynamo.environment()))));
  }
}
