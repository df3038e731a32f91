package io.callhandoffs.local.webhook;

import java.util.Optional;

/// Why a webhook's answer cannot be used, with the number that Twilio's debugger shows for it.
public final class WebhookFailure extends Exception {

  private static final long serialVersionUID = 1L;

  /// No answer in time, or an error status.
  public static final int NO_USE = 11200;

  /// No server at the address.
  public static final int NO_CONNECTION = 11205;

  /// More than Twilio reads.
  public static final int TOO_LARGE = 11750;

  /// An empty answer.
  public static final int EMPTY = 11770;

  /// Neither TwiML nor audio nor text.
  public static final int CONTENT_TYPE = 12300;

  private final int code;
  private final transient Optional<WebhookReply> reply;

  public WebhookFailure(int code, String message, Optional<WebhookReply> reply) {
    super(message, null, false, false);
    this.code = code;
    this.reply = reply;
  }

  public int code() {
    return code;
  }

  /// The answer, if there was one.
  public Optional<WebhookReply> reply() {
    return reply;
  }
}
