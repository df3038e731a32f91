package io.callhandoffs.events;

import java.io.Serial;
import java.net.UnknownHostException;

/// A host name leads to an address that is not public.
final class NotPublicException extends UnknownHostException {

  @Serial private static final long serialVersionUID = 1;

  NotPublicException(String host) {
    super(host);
  }
}
