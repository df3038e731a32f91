package io.callhandoffs.local.twiml;

/// Why Twilio cannot use a document, with the number that its debugger shows for it.
public final class TwimlError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Not well-formed XML.
  public static final int NOT_XML = 12100;

  /// The root is not `Response`.
  public static final int WRONG_ROOT = 12102;

  /// A verb, an attribute, a value or a nesting that TwiML does not have.
  public static final int AGAINST_THE_SCHEMA = 12200;

  /// A `Dial` where a callee is listening.
  public static final int DIAL_IN_DIAL = 13201;

  /// A relative URL in a document that came through the REST API and so has no address of its own.
  public static final int RELATIVE_URL = 15004;

  private final int code;

  public TwimlError(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  static TwimlError againstTheSchema(String message) {
    return new TwimlError(AGAINST_THE_SCHEMA, message);
  }

  public int code() {
    return code;
  }
}
