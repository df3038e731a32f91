package io.callhandoffs.twilio.rest;

import com.twilio.exception.ApiException;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.FailureException;
import java.io.Serial;

/// Twilio's refusal, or the lack of an answer.
final class TwilioRefusal extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private static final int NOT_AVAILABLE = 21422;
  private static final int ADDRESS_REQUIRED = 21631;
  private static final int BUNDLE_REQUIRED = 21649;
  private static final int NOT_IN_PROGRESS = 21220;

  private final int status;
  private final int code;

  /// An answer that is a refusal.
  ///
  /// @param status HTTP's, or 0 if there was no answer
  /// @param code Twilio's own, or 0 if it named none
  TwilioRefusal(int status, int code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /// An exception of the SDK. Its message is Twilio's, and contains no credentials.
  static TwilioRefusal of(ApiException e) {
    var status = e.getStatusCode() == null ? 0 : e.getStatusCode();
    var code = e.getCode() == null ? 0 : e.getCode();
    return new TwilioRefusal(status, code, String.valueOf(e.getMessage()));
  }

  /// No answer, or none that could be read.
  static TwilioRefusal unanswered() {
    return new TwilioRefusal(0, 0, "Twilio does not answer");
  }

  /// What Twilio says of a number that it does not sell.
  static TwilioRefusal notForSale() {
    return new TwilioRefusal(400, NOT_AVAILABLE, "not for sale");
  }

  /// What Twilio says of a number that needs an address.
  static TwilioRefusal addressRequired() {
    return new TwilioRefusal(400, ADDRESS_REQUIRED, "an address is required");
  }

  /// Whether it may have been done all the same.
  boolean isUncertain() {
    return status == 0 || status >= 500;
  }

  boolean isUnauthenticated() {
    return status == 401;
  }

  boolean isForbidden() {
    return status == 403;
  }

  boolean isCallOver() {
    return code == NOT_IN_PROGRESS;
  }

  boolean isNotFound() {
    return status == 404;
  }

  /// The failure for our own client, which says what to do about it.
  FailureException asFailure() {
    return new FailureException(failure());
  }

  private Failure failure() {
    if (status == 429) {
      return new Failure.Unavailable("Twilio has had too many requests; try again in a minute");
    }
    if (isUncertain()) {
      return new Failure.Unavailable(
          "Twilio does not answer; look what has become of it, and try again");
    }
    if (isForbidden()) {
      return new Failure.Conflict(
          "Twilio does not let the project's key do that; connect the account again (PUT …/twilio)"
              + " with one that may, or with the token alone");
    }
    if (isUnauthenticated()) {
      return new Failure.Conflict(
          "Twilio no longer accepts the project's key; connect the account again"
              + " (PUT …/twilio)");
    }
    return refusal();
  }

  /// The failure by Twilio's code.
  private Failure refusal() {
    return switch (code) {
      case NOT_AVAILABLE ->
          new Failure.Conflict("Somebody else has that number; search for another one");
      case ADDRESS_REQUIRED ->
          new Failure.Invalid(
              "address_sid",
              "is required in that country: add an address in Twilio's console (Phone Numbers,"
                  + " Addresses) and name its SID, AD…");
      case BUNDLE_REQUIRED ->
          new Failure.Invalid(
              "bundle_sid",
              "is required in that country: have a regulatory bundle approved in Twilio's console"
                  + " and name its SID, BU…");
      case NOT_IN_PROGRESS -> new Failure.Conflict("The call is over");
      default ->
          isNotFound()
              ? new Failure.NotFound("Twilio has no such thing in this account")
              : new Failure.Conflict("Twilio refuses: " + getMessage() + " (error " + code + ")");
    };
  }
}
