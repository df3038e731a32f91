package io.callhandoffs.local.webhook;

import java.util.Locale;

/// A webhook's answer.
public record WebhookReply(int status, String contentType, String body) {

  /// The content type without its parameters, in lower case.
  public String mediaType() {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
