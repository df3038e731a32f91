package io.callhandoffs.twilio;

import java.io.Serial;

/// A webhook with a valid signature is about something that belongs to another account than the one
/// whose token signed it. Each account knows its own token, and must not speak for another's calls.
/// It is refused as if it were not signed.
public final class ForeignAccountException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  public ForeignAccountException(String message) {
    super(message, null, false, false);
  }
}
