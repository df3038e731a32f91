package io.callhandoffs.routing.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.StoredItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoredIndexTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  @Test
  void findsTheIndexAndTheVectorsThatACardNames() {
    List.of("index", "index-part", "vectors-part")
        .forEach(name -> dynamo.put("DestinationsTable", StoredItem.read("destinations/" + name)));
    var indexes = new Indexes(dynamo.database(), new Environment(dynamo.environment()));
    var card = indexes.card(MUSEUM).orElseThrow();

    assertThat(indexes.index(MUSEUM, card)).contains("what was learned".getBytes(UTF_8));
    assertThat(indexes.vectors(MUSEUM, card)).contains(new byte[] {0, 1, -1, 127});
  }
}
