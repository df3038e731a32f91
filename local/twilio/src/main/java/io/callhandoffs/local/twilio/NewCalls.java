package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;

/// Calls that an account makes.
record NewCalls(LiveCalls calls) {

  /// Twilio's default.
  private static final int TIMEOUT_SECONDS = 60;

  LocalResponse create(RestRequest request, Account account) {
    var sid = calls.call(account.sid(), ask(request.form(), account));
    var call = calls.find(account.sid(), sid).orElseThrow();
    return LocalResponse.json(201, CallResources.fields(request.path() + "/", sid, account, call));
  }

  private static CallRequest ask(FormFields form, Account account) {
    var to = form.find("To").orElseThrow(() -> RestError.invalid(21201, "No 'To' number"));
    var from = form.find("From").orElseThrow(() -> RestError.invalid(21213, "No 'From' number"));
    requireOwn(from, account);
    var document =
        CallResources.document(form)
            .orElseThrow(() -> RestError.invalid(21205, "Url parameter is required."));
    return new CallRequest(
        from,
        to,
        form.find("SendDigits").orElse(""),
        document,
        form.number("Timeout", TIMEOUT_SECONDS),
        form.find("StatusCallback"));
  }

  /// Twilio also takes numbers that the account has verified, of which there are none here.
  private static void requireOwn(String from, Account account) {
    var own =
        account.numbers().values().stream().map(OwnedNumber::phoneNumber).anyMatch(from::equals);
    if (!own) {
      throw RestError.invalid(
          21210,
          "The source phone number provided, "
              + from
              + ", is not yet verified for your account. You may only make calls from phone numbers"
              + " that you've verified or purchased from Twilio.");
    }
  }
}
