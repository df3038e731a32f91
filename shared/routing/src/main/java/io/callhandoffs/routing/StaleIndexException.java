package io.callhandoffs.routing;

/// An index was made by another model or an older version of this library. It cannot be used, but
/// training it anew helps.
public final class StaleIndexException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StaleIndexException(String message) {
    super(message);
  }
}
