package io.callhandoffs.twilio;

import io.callhandoffs.handoff.Handoff;
import java.net.URI;

/// Where a live call goes on when its handoff was requested: to the function that dials, or to the
/// one that routes by the words that were quoted.
public final class Redirection {

  private Redirection() {}

  public static URI of(Handoff handoff) {
    var webhooks = new Webhooks(handoff.call().webhooks(), handoff.id());
    return URI.create(
        handoff.context().wanted().isToBeRouted()
            ? webhooks.quoted(handoff.progress().nextTurn())
            : webhooks.asked());
  }
}
