package io.callhandoffs.twilio;

import java.io.Serial;

/// That a webhook, rightly signed, speaks of what belongs to another account than the one whose
/// token signed it: each account knows its own token, and must not speak for another's calls. It is
/// refused as if nobody had signed it.
public final class ForeignAccountException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public ForeignAccountException(String message) {
    super(message, null, false, false);
  }
}
