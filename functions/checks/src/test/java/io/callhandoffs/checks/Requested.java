package io.callhandoffs.checks;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.project.ProjectId;
import java.util.List;
import java.util.Map;

/// What the stream of the Checks table says of a request.
final class Requested {

  private Requested() {}

  static DynamodbEvent of(ProjectId project, DestinationId destination) {
    var image =
        Map.of(
            "subject", new AttributeValue().withS(project.value()),
            "sk", new AttributeValue().withS("request#1"),
            "destination", new AttributeValue().withS(destination.value()),
            "by", new AttributeValue().withS("tester"),
            "dials", new AttributeValue().withBOOL(true));
    var record = new DynamodbStreamRecord();
    record.setDynamodb(new StreamRecord().withNewImage(image));
    var event = new DynamodbEvent();
    event.setRecords(List.of(record));
    return event;
  }
}
