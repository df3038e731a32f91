package io.callhandoffs.local.telephone;

/// What the system decided on a call, and why, as it has noted it.
///
/// @param what what was said, or who was rung
/// @param why in words that a manager understands
public record Decision(String what, String why) {}
