package io.callhandoffs.local.telephone;

/// What the system decided on a call, and why, as it has recorded it.
///
/// @param what what was said, or which destination was rung
/// @param why in words for a manager
public record Decision(String what, String why) {}
