package io.callhandoffs.twilio.rest;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import io.callhandoffs.twilio.rest.AuthTokens.Dated;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/// Changes an account's auth token without a webhook being refused: the next token is made, and
/// known to the functions that verify, before it is promoted, and the previous one is accepted for
/// a while after. Every step stores what the next one starts from, so that a rotation that breaks
/// off can be resumed.
public final class Rotation {

  /// A function that verifies reads the secret again when a signature fits no token that it knows,
  /// but at most every ten seconds.
  public static final Duration UNTIL_KNOWN = Duration.ofSeconds(15);

  /// Longer than Twilio takes to repeat a request.
  private static final Duration PREVIOUS_ACCEPTED_FOR = Duration.ofHours(1);

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

  /// Rotates an account's token, or resumes a rotation.
  public void rotate(String account) {
    begin(account);
    complete(account);
  }

  /// Refuses what [#rotate] would refuse, as far as that can be known without changing anything.
  public void rehearse(String account) {
    var tokens = tokens(account);
    var known =
        Stream.concat(Stream.of(tokens.current()), tokens.pending().stream().map(Dated::token));
    if (known.noneMatch(token -> works(account, token))) {
      throw changedByOthers();
    }
  }

  /// Makes the next token and stores it, unless that was done.
  public void begin(String account) {
    var tokens = tokens(account);
    if (tokens.pending().isEmpty()) {
      var next = twilio.account(Login.byToken(account, tokens.current())).createSecondaryToken();
      store(account, tokens.prepared(next, clock.instant()));
    }
  }

  /// Puts the next token in force, if there is one, once all functions know it.
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
  private void promote(String account, AuthTokens tokens) {
    var first = twilio.account(Login.byToken(account, tokens.current()));
    var promotion = first.promoteSecondaryToken();
    if (promotion != Promotion.DONE && first.works()) {
      throw notPromoted(account, tokens, promotion);
    }
    if (promotion != Promotion.DONE) {
      requireInForce(account, tokens.pending().orElseThrow().token());
    }
    store(account, tokens.promoted(clock.instant()));
  }

  /// If the second token is gone, stops waiting for it: the next try makes another.
  private RuntimeException notPromoted(String account, AuthTokens tokens, Promotion promotion) {
    if (promotion == Promotion.NOTHING_TO_PROMOTE) {
      store(account, tokens.withoutPending());
    }
    return Failure.unavailable("Twilio did not promote the new token; ask for the rotation again");
  }

  /// Called when the first token is no longer valid. If ours replaced it, all is well.
  private void requireInForce(String account, String pending) {
    if (!works(account, pending)) {
      throw changedByOthers();
    }
  }

  private boolean works(String account, String token) {
    return twilio.account(Login.byToken(account, token)).works();
  }

  private static FailureException changedByOthers() {
    return Failure.conflict(
        "Somebody has changed the account's token at Twilio; connect the account again with the"
            + " new one (PUT …/twilio)");
  }

  /// Stops accepting a token that was replaced long ago.
  public void forget(String account) {
    secret
        .find(account)
        .flatMap(AccountSigning::tokens)
        .filter(tokens -> tokens.previous().filter(this::isOver).isPresent())
        .ifPresent(tokens -> store(account, tokens.withoutPrevious()));
  }

  private boolean isOver(Dated previous) {
    return previous.since().plus(PREVIOUS_ACCEPTED_FOR).isBefore(clock.instant());
  }

  private void awaitKnown(Instant since) {
    var left = Duration.between(clock.instant(), since.plus(UNTIL_KNOWN));
    if (left.isPositive()) {
      patience.wait(left);
    }
  }

  private AuthTokens tokens(String account) {
    return signing(account)
        .tokens()
        .orElseThrow(() ->
            Failure.conflict(
                "The account is connected without an auth token, so there is none to rotate; its"
                    + " signing keys are replaced by PUT …/twilio"));
  }

  private AccountSigning signing(String account) {
    return secret
        .find(account)
        .orElseThrow(() -> Failure.conflict("No project is connected to that account"));
  }

  private void store(String account, AuthTokens tokens) {
    secret.put(account, signing(account).with(tokens));
  }
}
