package io.callhandoffs.local.gateway;

/// An invocation without a result: the handler threw, or took too long.
public final class FunctionFailed extends Exception {

  private static final long serialVersionUID = 1L;

  FunctionFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
