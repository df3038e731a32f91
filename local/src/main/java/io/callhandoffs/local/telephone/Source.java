package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twilio.LiveCalls.Document;
import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;
import java.util.Optional;

/// Where a leg's next document comes from.
sealed interface Source {

  /// What led to it.
  String because();

  /// A webhook is requested, with `more` parameters than usual.
  record Ask(String because, Webhook webhook, Map<String, String> more) implements Source {}

  /// A document that was named or given through the REST API.
  static Source of(String because, Document document) {
    return switch (document) {
      case Document.Fetch(var url, var method) ->
          new Ask(because, Webhook.of(url, method, Optional.empty()), Map.of());
      case Document.Follow(var twiml) -> new Given(because, twiml);
    };
  }

  /// The document came through the REST API.
  record Given(String because, String twiml) implements Source {}
}
