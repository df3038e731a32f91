package io.callhandoffs.testing.faults;

/// What a client wants of a service. AWS's clients try it several times.
///
/// @param number counts them, from 1
/// @param tries counts its requests, from 1
/// @param name AWS's name of it, such as `DynamoDB_20120810.GetItem`, or else the request's method
public record Operation(int number, int tries, String name) {

  /// Whether it changes nothing, so that it makes no difference whether it was done.
  public boolean isReading() {
    return name.matches("GET|.*\\.(Get|BatchGet|Query|Scan|Describe|List)[A-Za-z]*");
  }
}
