package io.callhandoffs.numbers;

import io.callhandoffs.twilio.rest.DialingPermission;
import java.util.Optional;

/// Why a number may be dialled, or not.
///
/// @param rule the one that refuses it, if one does
/// @param twilio Twilio's own permissions for the country; null if unknown
record CheckView(
    String phoneNumber,
    String country,
    String kind,
    boolean allowed,
    Optional<String> rule,
    Optional<String> why,
    Optional<DialingPermission> twilio) {}
