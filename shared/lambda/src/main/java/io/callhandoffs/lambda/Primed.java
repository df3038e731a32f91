package io.callhandoffs.lambda;

/// A handler that prepares for its first request. Lambda's constructor begins that; whoever makes
/// it otherwise may.
public interface Primed {

  Priming priming();
}
