package io.callhandoffs.local;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.tables.numbers.Numbers;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Map;

/// Seeds a new database with the museum, so there is something to call.
final class Seeding {

  private Seeding() {}

  /// Seeds as the settings say.
  ///
  /// @return how many destinations were created
  static int of(LocalStack stack, Settings settings) {
    boolean wanted =
        switch (settings.seed()) {
          case NONE -> false;
          case MUSEUM -> true;
          case IF_NEW -> stack.database().isNew();
        };
    if (!wanted) {
      return 0;
    }
    connectNumber(stack);
    return new Museum(stack.url(), stack.credentials().adminKey()).open();
  }

  private static void connectNumber(LocalStack stack) {
    var endpoint = Map.of("AWS_ENDPOINT_URL_DYNAMODB", stack.database().endpoint().toString());
    var database = new SdkClients(new Environment(endpoint)).database();
    new Numbers(database, "NumbersTable")
        .connect(new PhoneNumber(Museum.NUMBER), ProjectId.DEFAULT);
  }
}
