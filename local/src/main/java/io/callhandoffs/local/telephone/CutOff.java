package io.callhandoffs.local.telephone;

/// A call was ended from outside while something was going on.
final class CutOff extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CutOff() {
    super("the call was ended from outside", null, false, false);
  }
}
