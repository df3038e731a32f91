package io.callhandoffs.checks;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.ProjectId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the stream of the Checks table says of a request.
final class Requested {

  private Requested() {}

  static DynamodbEvent of(ProjectId project, DestinationId destination) {
    return of(project, "tester", Map.of("destination", text(destination.value())));
  }

  /// That all of a project is to be checked.
  static DynamodbEvent of(ProjectId project, String by) {
    return of(project, by, Map.of());
  }

  private static DynamodbEvent of(ProjectId project, String by, Map<String, AttributeValue> more) {
    var image = new HashMap<>(more);
    image.put("subject", text(project.value()));
    image.put("sk", text("request#1"));
    image.put("by", text(by));
    image.put("dials", new AttributeValue().withBOOL(true));
    var record = new DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord().withNewImage(image));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }

  private static AttributeValue text(String value) {
    return new AttributeValue().withS(value);
  }
}
