package io.callhandoffs.twilio.rest;

import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// A number to be bought, and what its country asks of a buyer.
public record Purchase(
    PhoneNumber number,
    Optional<String> addressSid,
    Optional<String> bundleSid,
    Optional<String> identitySid) {}
