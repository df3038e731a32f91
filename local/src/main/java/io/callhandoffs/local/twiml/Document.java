package io.callhandoffs.local.twiml;

import java.util.List;

/// A TwiML document: verbs, to be followed in order.
public record Document(List<Verb> verbs) {

  public Document {
    verbs = List.copyOf(verbs);
  }
}
