package io.callhandoffs.testing.http;

/// Another program listens on a port that we need.
public final class PortTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int port;

  public PortTaken(int port) {
    super("port " + port + " is in use", null, false, false);
    this.port = port;
  }

  public int port() {
    return port;
  }
}
