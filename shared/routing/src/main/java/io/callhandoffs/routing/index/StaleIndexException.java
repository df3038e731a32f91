package io.callhandoffs.routing.index;

/// An index was made by another model or an older version of this library. It cannot be used;
/// training a new one helps.
public final class StaleIndexException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StaleIndexException(String message) {
    super(message);
  }
}
