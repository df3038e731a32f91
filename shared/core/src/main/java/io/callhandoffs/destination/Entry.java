package io.callhandoffs.destination;

/// A destination and its place in the project's directory.
///
/// @param isDefault whether it takes every call that nothing else matched
public record Entry(Destination destination, boolean isDefault) {}
