package io.callhandoffs.local.telephone;

/// A document that could not be fetched or followed.
final class Unusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final int code;

  Unusable(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }
}
