package io.callhandoffs.local.twilio;

import java.util.List;

/// A request's path in its parts.
record RestPath(List<String> parts) {

  static RestPath of(RestRequest request) {
    return new RestPath(List.of(request.path().substring(1).split("/")));
  }

  String version() {
    return part(0);
  }

  /// Of `/v1/…`: whether it is about this.
  boolean is(String resource) {
    return part(1).equals(resource);
  }

  /// Of `/2010-04-01/Accounts/{account}/…`.
  String account() {
    return part(2);
  }

  /// Of `/2010-04-01/Accounts/{account}/{resource}/…`; empty is the account itself.
  String resource() {
    return part(3);
  }

  /// What follows the resource; empty if nothing does.
  String id() {
    return part(4);
  }

  /// What follows that.
  String last() {
    return part(5);
  }

  private String part(int index) {
    return index < parts.size() ? parts.get(index) : "";
  }
}
