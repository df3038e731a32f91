package io.callhandoffs.local.twilio;

import java.util.List;

/// A request's path, in segments.
record RestPath(List<String> parts) {

  static RestPath of(RestRequest request) {
    return new RestPath(List.of(request.path().substring(1).split("/")));
  }

  String version() {
    return part(0);
  }

  /// Of `/v1/…`: whether its resource is this.
  boolean is(String resource) {
    return part(1).equals(resource);
  }

  /// Of `/2010-04-01/Accounts/{account}/…`.
  String account() {
    return part(2);
  }

  /// Of `/2010-04-01/Accounts/{account}/{resource}/…`; empty for the account itself.
  String resource() {
    return part(3);
  }

  /// The segment after the resource; empty if there is none.
  String id() {
    return part(4);
  }

  /// The segment after that.
  String last() {
    return part(5);
  }

  private String part(int index) {
    return index < parts.size() ? parts.get(index) : "";
  }
}
