package io.callhandoffs.store.crt;

import java.io.Serial;

/// A service could not be reached, or gave no answer in time. Another try may help.
final class NoAnswerException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  NoAnswerException(String why) {
    super(why);
  }

  NoAnswerException(String why, Throwable cause) {
    super(why, cause);
  }
}
