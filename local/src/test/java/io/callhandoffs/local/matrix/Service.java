package io.callhandoffs.local.matrix;

/// What calls rely on, and what can fail.
enum Service {
  DYNAMODB("DynamoDB"),
  SECRETS("Secrets Manager"),
  TWILIO("Twilio's REST API");

  private final String words;

  Service(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
