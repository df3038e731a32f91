package io.callhandoffs.destination;

/// What an owner decides about a destination.
///
/// @param name what people call it
/// @param active whether calls are routed to it
/// @param handling how it is rung, and what becomes of a call that it does not take
public record Draft(
    DestinationName name, Reach reach, Purpose purpose, boolean active, Handling handling) {

  /// How a destination is reached.
  ///
  /// @param typed extension, number or SIP address as its owner typed it
  /// @param target what that means, and is dialled
  public record Reach(String typed, Target target) {}

  /// When callers should be handed to a destination: what routing goes by.
  ///
  /// @param examples sentences with which callers ask for it
  public record Purpose(Description description, Examples examples) {}

  public Draft withName(DestinationName other) {
    return new Draft(other, reach, purpose, active, handling);
  }

  public Draft withExamples(Examples others) {
    return new Draft(name, reach, new Purpose(purpose.description(), others), active, handling);
  }
}
