package io.callhandoffs.routing.function;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.api.Rfc3339;
import io.callhandoffs.text.Length;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A dry run of a call: by words, a reason, a destination, or none of them.
///
/// @param utterance what a caller would say
/// @param reason what an assistant would give as its reason: `billing_dispute`
/// @param destination the id or name of a destination
/// @param at when; now if absent
/// @param from the caller's number
record ResolveForm(
    Optional<String> utterance,
    Optional<String> reason,
    Optional<String> destination,
    Optional<Instant> at,
    Optional<String> from) {

  /// A minute of speech is well below this.
  static final int MAX_TEXT = 2000;

  static ResolveForm of(Fields fields) {
    var form =
        new ResolveForm(
            fields.optional("utterance", JsonType.TEXT, ResolveForm::text),
            fields.optional("reason", JsonType.TEXT, ResolveForm::text),
            fields.optional("destination", JsonType.TEXT, ResolveForm::text),
            fields.optional("at", JsonType.TEXT, Rfc3339::parse),
            fields.optional("from", JsonType.TEXT, ResolveForm::text));
    if (Stream.of(form.utterance, form.reason, form.destination).filter(Optional::isPresent).count()
        > 1) {
      fields.reject("utterance", "must not come together with reason or destination");
    }
    fields.rejectIfInvalid();
    return form;
  }

  private static String text(String text) {
    if (Length.of(text) > MAX_TEXT) {
      throw new IllegalArgumentException("must be at most " + MAX_TEXT + " characters");
    }
    return text;
  }
}
