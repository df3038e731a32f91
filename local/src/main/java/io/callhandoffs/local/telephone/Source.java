package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;

/// Where a leg's next document comes from.
sealed interface Source {

  /// What led to it.
  String because();

  /// A webhook is requested, with `more` parameters than usual.
  record Ask(String because, Webhook webhook, Map<String, String> more) implements Source {}

  /// The document came through the REST API.
  record Given(String because, String twiml) implements Source {}
}
