package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;
import java.util.Optional;

/// The account's two auth tokens: creating the second one, and promoting it.
final class TokenResources {

  private static final String NOW = "2026-11-22T10:00:00Z";

  LocalResponse answer(RestRequest request, AccountAccess caller) {
    // Tokens are changed with a token, never with a key.
    if (!caller.byToken()) {
      throw RestError.forbidden();
    }
    var account = caller.account();
    return switch (request.method() + " " + request.path()) {
      case "POST /v1/AuthTokens/Secondary" -> create(account);
      case "DELETE /v1/AuthTokens/Secondary" -> delete(request, account);
      case "POST /v1/AuthTokens/Promote" -> promote(request, account);
      default -> throw RestError.notFound(request.path());
    };
  }

  private static LocalResponse create(Account account) {
    if (account.secondaryToken().isPresent()) {
      throw RestError.invalid(20001, "A secondary auth token exists already");
    }
    var token = Sid.secret();
    account.secondaryToken(Optional.of(token));
    return LocalResponse.json(201, fields(account, "secondary_auth_token", token));
  }

  private static LocalResponse delete(RestRequest request, Account account) {
    if (account.secondaryToken().isEmpty()) {
      throw RestError.notFound(request.path());
    }
    account.secondaryToken(Optional.empty());
    return LocalResponse.empty(204);
  }

  private static LocalResponse promote(RestRequest request, Account account) {
    var secondary = account.secondaryToken().orElseThrow(() -> RestError.notFound(request.path()));
    account.promote(secondary);
    return LocalResponse.json(200, fields(account, "auth_token", secondary));
  }

  private static Map<String, Object> fields(Account account, String name, String token) {
    return Map.of(
        "account_sid",
        account.sid(),
        name,
        token,
        "date_created",
        NOW,
        "date_updated",
        NOW,
        "url",
        "https://accounts.twilio.com/v1/AuthTokens/Secondary");
  }
}
