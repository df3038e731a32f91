package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.TwimlError;
import io.callhandoffs.local.twiml.WebhookTarget;
import io.callhandoffs.local.webhook.Webhook;
import java.net.URI;
import java.util.Optional;

/// Resolves the webhooks that a document names, relative to its own address.
///
/// @param address the document's, if it has one
record Actions(Optional<URI> address) {

  Webhook webhook(WebhookTarget target) {
    try {
      return Webhook.of(target.url(), target.method(), address);
    } catch (IllegalArgumentException e) {
      throw address.isEmpty()
          ? new TwimlError(
              TwimlError.RELATIVE_URL, "relative, in TwiML without an address: " + target.url())
          : new TwimlError(TwimlError.AGAINST_THE_SCHEMA, String.valueOf(e.getMessage()));
    }
  }

  /// A verb's action; without one, the document itself is requested again.
  Webhook action(Optional<WebhookTarget> action, String method) {
    return webhook(
        action.orElseGet(() -> new WebhookTarget(address.map(URI::toString).orElse(""), method)));
  }
}
