package io.callhandoffs.local.twilio;

import io.callhandoffs.local.twilio.RestRequest.Login;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Accounts and their API keys, and which credentials may see them.
final class AccountResources {

  private static final String NOW = "Sun, 22 Nov 2026 10:00:00 +0000";

  private final Accounts accounts;

  AccountResources(Accounts accounts) {
    this.accounts = accounts;
  }

  /// The account whose token or key it is.
  AccountAccess caller(Login login) {
    for (var account : accounts.all()) {
      if (login.user().equals(account.sid()) && account.hasToken(login.password())) {
        return new AccountAccess(account, true);
      }
      if (account.hasKey(login.user(), login.password())) {
        return new AccountAccess(account, false);
      }
    }
    throw RestError.unauthenticated();
  }

  /// An account's own token gives access to its sub-accounts as well; its keys do not.
  Account visible(AccountAccess caller, String sid) {
    var account =
        accounts
            .find(sid)
            .orElseThrow(() -> RestError.notFound("/2010-04-01/Accounts/" + sid + ".json"));
    var own = account == caller.account();
    var parent = account.owner().equals(caller.account().sid()) && caller.byToken();
    if (!own && !parent) {
      throw RestError.unauthenticated();
    }
    return account;
  }

  LocalResponse answer(RestRequest request, Account account) {
    if (!request.method().equals("GET")) {
      throw RestError.notFound(request.path());
    }
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("sid", account.sid());
    fields.put("owner_account_sid", account.owner());
    fields.put("friendly_name", account.name());
    fields.put("status", account.status());
    fields.put("type", "Full");
    fields.put("auth_token", account.token());
    fields.put("date_created", NOW);
    fields.put("date_updated", NOW);
    fields.put("subresource_uris", Map.of());
    fields.put("uri", request.path() + ".json");
    return LocalResponse.json(200, fields);
  }

  /// Keys are created and deleted with a token only.
  LocalResponse keys(RestRequest request, RestPath path, AccountAccess caller, Account account) {
    if (!caller.byToken()) {
      throw RestError.forbidden();
    }
    if (path.id().isEmpty() && request.method().equals("POST")) {
      return newKey(request, account);
    }
    if (request.method().equals("DELETE") && account.keys().remove(path.id()) != null) {
      return LocalResponse.empty(204);
    }
    throw RestError.notFound(request.path());
  }

  private static LocalResponse newKey(RestRequest request, Account account) {
    if (!account.makesKeys()) {
      throw RestError.forbidden();
    }
    var secret = Sid.secret();
    return LocalResponse.json(
        201,
        Map.of(
            "sid", account.addKey(secret),
            "friendly_name", request.form().find("FriendlyName").orElse(""),
            "date_created", NOW,
            "date_updated", NOW,
            "secret", secret));
  }
}
