package io.callhandoffs.health;

import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// Whether a number that is connected to a project works.
///
/// @param sid Twilio's name for the number
/// @param gone whether Twilio said last that the account has no such number
/// @param notChecked why some of it could not be checked last
public record NumberHealth(
    PhoneNumber number, String sid, Health health, boolean gone, Optional<String> notChecked) {}
