package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.Webhook;
import java.util.Map;

/// Where a leg's next document comes from.
sealed interface Source {

  /// What led to it.
  String because();

  /// A webhook is asked, with `more` than it is always told.
  record Ask(String because, Webhook webhook, Map<String, String> more) implements Source {}

  /// The REST API was handed it.
  record Given(String because, String twiml) implements Source {}
}
