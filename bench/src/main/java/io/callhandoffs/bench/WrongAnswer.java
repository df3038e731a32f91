package io.callhandoffs.bench;

import java.io.Serial;

/// A peer that does not do the job, and so gets no number.
final class WrongAnswer extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /// @param what it did instead
  WrongAnswer(String what) {
    super(what);
  }
}
