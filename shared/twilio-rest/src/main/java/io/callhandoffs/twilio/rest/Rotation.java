package io.callhandoffs.twilio.rest;

import io.callhandoffs.failure.Failure;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Changes an account's auth token without a webhook being refused: the next token is made and made
/// known to whoever verifies before it is promoted, and the one before is accepted for a while
/// after. Every step leaves behind what the next one starts from, so that a rotation which breaks
/// off anywhere goes on from there when it is asked for again.
public final class Rotation {

  /// Whoever verifies reads the secret again when a signature fits no token that they know, but not
  /// more often than every ten seconds.
  public static final Duration UNTIL_KNOWN = Duration.ofSeconds(15);

  /// Longer than Twilio takes to repeat a request.
  private static final Duration PREVIOUS_ACCEPTED_FOR = Duration.ofHours(1);

  /// Waits, or in tests lets the clock run.
  public interface Patience {

    /// Really waits.
    Patience REAL = Rotation::sleep;

    void wait(Duration time);
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two steps of a rotation", e);
    }
  }

  private final Twilio twilio;
  private final SigningSecret secret;
  private final Clock clock;
  private final Patience patience;

  public Rotation(Twilio twilio, SigningSecret secret, Clock clock, Patience patience) {
    this.twilio = twilio;
    this.secret = secret;
    this.clock = clock;
    this.patience = patience;
  }

  /// Rotates an account's token, or finishes what was begun.
  public void rotate(String account) {
    begin(account);
    complete(account);
  }

  /// Makes the next token and makes it known, unless that was done.
  public void begin(String account) {
    var tokens = tokens(account);
    if (tokens.pending().isEmpty()) {
      var next = twilio.account(Login.byToken(account, tokens.current())).createSecondaryToken();
      secret.put(account, tokens.prepared(next, clock.instant()));
    }
  }

  /// Puts the next token in force, if there is one, once everybody knows it.
  public void complete(String account) {
    var tokens = tokens(account);
    tokens
        .pending()
        .ifPresent(pending -> {
          awaitKnown(pending.since());
          promote(account, tokens);
        });
  }

  /// Puts the pending token in force.
  private void promote(String account, AccountTokens tokens) {
    var first = twilio.account(Login.byToken(account, tokens.current()));
    var promotion = first.promoteSecondaryToken();
    if (promotion != Promotion.DONE && first.works()) {
      throw notPromoted(account, tokens, promotion);
    }
    if (promotion != Promotion.DONE) {
      requireInForce(account, tokens.pending().orElseThrow().token());
    }
    secret.put(account, tokens.promoted(clock.instant()));
  }

  /// A second token that is gone is no longer waited for: the next try makes another.
  private RuntimeException notPromoted(String account, AccountTokens tokens, Promotion promotion) {
    if (promotion == Promotion.NOTHING_TO_PROMOTE) {
      secret.put(account, tokens.withoutPending());
    }
    return Failure.unavailable("Twilio did not promote the new token; ask for the rotation again");
  }

  /// The first token opens nothing any more. If it was replaced by ours, all is well.
  private void requireInForce(String account, String pending) {
    if (!twilio.account(Login.byToken(account, pending)).works()) {
      throw Failure.conflict(
          "Somebody has changed the account's token at Twilio; connect the account again with"
              + " the new one (PUT …/twilio)");
    }
  }

  /// Stops accepting a token that has long been replaced.
  public void forget(String account) {
    var tokens = tokens(account);
    var over =
        tokens
            .previous()
            .filter(
                previous -> previous.since().plus(PREVIOUS_ACCEPTED_FOR).isBefore(clock.instant()));
    if (over.isPresent()) {
      secret.put(account, tokens.withoutPrevious());
    }
  }

  private void awaitKnown(Instant since) {
    var left = Duration.between(clock.instant(), since.plus(UNTIL_KNOWN));
    if (left.isPositive()) {
      patience.wait(left);
    }
  }

  private AccountTokens tokens(String account) {
    return secret
        .find(account)
        .orElseThrow(() -> Failure.conflict("No project is connected to that account"));
  }
}
