package io.callhandoffs.twilio;

import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.signing.LastSignature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes when an account's requests were last signed rightly, and by which key, so that its owner
/// can see it. No caller waits for that: it is stored beside the answer, and seldom.
final class SignatureNotes {

  private static final Logger LOG = LoggerFactory.getLogger(SignatureNotes.class);

  /// As precise as an owner needs it who looks whether a change at Twilio has arrived.
  static final Duration BETWEEN_NOTES = Duration.ofMinutes(5);

  private final Consumer<LastSignature> store;
  private final Executor threads;
  private final Clock clock;
  private final Map<Signer, Instant> noted = new ConcurrentHashMap<>();

  /// Who signed. Its requests may be signed by two keys in turn, where a rule at Twilio says so.
  private record Signer(String account, Optional<String> key) {}

  SignatureNotes(Consumer<LastSignature> store, Executor threads, Clock clock) {
    this.store = store;
    this.threads = threads;
    this.clock = clock;
  }

  /// Notes the signature of a request, unless one like it has just been noted. A body that is no
  /// form does not say whose it is, and a rehearsal is signed by ourselves.
  void note(WebhookRequest request, SignatureSettings settings) {
    request
        .params()
        .find("AccountSid")
        .filter(_ -> !request.isRehearsal())
        .map(account -> new Signer(account, settings.key()))
        .ifPresent(this::note);
  }

  private void note(Signer signer) {
    var now = clock.instant();
    var before = Optional.ofNullable(noted.putIfAbsent(signer, now));
    var isDue =
        before.isEmpty()
            || (!before.get().plus(BETWEEN_NOTES).isAfter(now)
                && noted.replace(signer, before.get(), now));
    if (isDue) {
      threads.execute(() -> store(signer, now));
    }
  }

  /// What cannot be stored is noted again with the next request.
  private void store(Signer signer, Instant now) {
    try {
      store.accept(new LastSignature(signer.account(), signer.key(), Timestamps.rounded(now)));
    } catch (RuntimeException e) {
      var _ = noted.remove(signer, now);
      LOG.info("The last signature of {} could not be noted", signer.account(), e);
    }
  }
}
