package io.callhandoffs.destination;

import java.time.Instant;

/// Somewhere a caller can be handed to. Its parts are valid by construction, so a destination that
/// exists is one that can be rung.
///
/// @param id what the API and the table call it
/// @param name what people call it
/// @param number extension, number or SIP address as its owner typed it
/// @param target what is dialled, derived from `number`
/// @param description when to use it
/// @param examples sentences with which callers ask for it
/// @param active whether calls are routed to it
/// @param ring how long it rings before the call moves on
/// @param handling how it is rung, and what comes next if it does not answer
/// @param version counts its changes, from 1
public record Destination(
    DestinationId id,
    DestinationName name,
    String number,
    Target target,
    Description description,
    Examples examples,
    boolean active,
    RingTime ring,
    Handling handling,
    long version,
    Instant createdAt,
    Instant updatedAt) {}
