package io.callhandoffs.publishing;

import io.callhandoffs.project.ProjectId;
import java.time.Instant;

/// Something that programs outside are told.
public interface Event {

  /// The same each time that it is sent.
  String id();

  /// Such as `handoff.ringing`.
  String type();

  Instant at();

  /// The id of the project that it belongs to.
  String project();

  /// Events about the same thing, whose id this is, reach a webhook one after the other.
  String about();

  /// What has happened, in words, without anything about a person. Chat programs such as Slack show
  /// a message's `text`, and refuse a message that has none.
  String text();

  /// The `detail` of an EventBridge event and the body of a webhook's message.
  default String json() {
    return EventJson.MAPPER.writeValueAsString(this);
  }

  /// The project of an event that was written with [#json()].
  static ProjectId project(String json) {
    return new ProjectId(EventJson.MAPPER.readTree(json).path("project").asString());
  }
}
