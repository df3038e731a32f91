package io.callhandoffs.access;

import java.util.Arrays;
import java.util.Optional;

/// A permission of an API key.
public enum Scope {
  PROJECT_READ("project:read"),
  PROJECT_WRITE("project:write"),
  DESTINATIONS_READ("destinations:read"),
  DESTINATIONS_WRITE("destinations:write"),
  HANDOFFS_READ("handoffs:read"),
  HANDOFFS_READ_PII("handoffs:read_pii"),
  HANDOFFS_WRITE("handoffs:write"),
  NUMBERS_READ("numbers:read"),
  NUMBERS_WRITE("numbers:write"),
  NUMBERS_BUY("numbers:buy"),
  TWILIO_WRITE("twilio:write"),
  KEYS_READ("keys:read"),
  KEYS_WRITE("keys:write");

  private final String text;

  Scope(String text) {
    this.text = text;
  }

  /// As keys and the authorizer's context spell it.
  public String text() {
    return text;
  }

  public static Optional<Scope> find(String text) {
    return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findAny();
  }
}
