package io.callhandoffs.store;

/// Items with one partition key, next to each other by their sort keys.
public sealed interface Range {

  String partition();

  /// Those whose sort keys begin like this.
  record BeginningWith(String partition, String prefix) implements Range {}

  /// Those from one sort key to another, both included.
  record Between(String partition, String from, String to) implements Range {}

  /// Those before a sort key.
  record Before(String partition, String end) implements Range {}
}
