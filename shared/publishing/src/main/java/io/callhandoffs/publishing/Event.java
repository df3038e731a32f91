package io.callhandoffs.publishing;

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

  /// The `detail` of an EventBridge event and the body of a webhook's message.
  String json();
}
