package io.callhandoffs.events;

import java.io.Serial;
import java.net.UnknownHostException;

/// That a name leads to where not everybody may go.
final class NotPublicException extends UnknownHostException {

  @Serial private static final long serialVersionUID = 1;

  NotPublicException(String host) {
    super(host);
  }
}
