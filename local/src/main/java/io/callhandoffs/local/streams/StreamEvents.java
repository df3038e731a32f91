package io.callhandoffs.local.streams;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.testing.http.LocalJson;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Writes a stream's records as Lambda's event for a function.
final class StreamEvents {

  private StreamEvents() {}

  static byte[] event(String streamArn, String region, List<Record> records) {
    return LocalJson.bytes(
        Map.of(
            "Records", records.stream().map(record -> record(streamArn, region, record)).toList()));
  }

  /// A single record, as filters see it.
  static String text(String streamArn, String region, Record record) {
    return LocalJson.write(record(streamArn, region, record));
  }

  private static Map<String, Object> record(String streamArn, String region, Record record) {
    var change = record.dynamodb();
    var dynamodb = new LinkedHashMap<String, Object>();
    dynamodb.put(
        "ApproximateCreationDateTime", change.approximateCreationDateTime().getEpochSecond());
    dynamodb.put("Keys", image(change.keys()));
    if (change.hasNewImage()) {
      dynamodb.put("NewImage", image(change.newImage()));
    }
    if (change.hasOldImage()) {
      dynamodb.put("OldImage", image(change.oldImage()));
    }
    dynamodb.put("SequenceNumber", change.sequenceNumber());
    dynamodb.put("SizeBytes", change.sizeBytes());
    dynamodb.put("StreamViewType", change.streamViewTypeAsString());
    var event = new LinkedHashMap<String, Object>();
    event.put("eventID", record.eventID());
    event.put("eventName", record.eventNameAsString());
    event.put("eventVersion", "1.1");
    event.put("eventSource", "aws:dynamodb");
    event.put("awsRegion", region);
    event.put("dynamodb", dynamodb);
    event.put("eventSourceARN", streamArn);
    return event;
  }

  private static Map<String, Object> image(Map<String, AttributeValue> item) {
    return item.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> value(e.getValue())));
  }

  private static Map<String, Object> value(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case BOOL -> Map.of("BOOL", value.bool());
      case NUL -> Map.of("NULL", true);
      case B -> Map.of("B", base64(value.b()));
      case SS -> Map.of("SS", value.ss());
      case NS -> Map.of("NS", value.ns());
      case BS -> Map.of("BS", value.bs().stream().map(StreamEvents::base64).toList());
      case L -> Map.of("L", value.l().stream().map(StreamEvents::value).toList());
      case M -> Map.of("M", image(value.m()));
      // DynamoDB Local omits the type of an empty list or map in its streams.
      case UNKNOWN_TO_SDK_VERSION -> Map.of("NULL", true);
    };
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArray());
  }
}
