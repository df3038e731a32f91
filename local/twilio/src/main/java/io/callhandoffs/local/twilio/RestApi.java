package io.callhandoffs.local.twilio;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.ArrayList;
import java.util.List;

/// Answers requests to the REST API, one at a time.
final class RestApi {

  private final List<String> requests = new ArrayList<>();
  private final AccountResources accounts;
  private final TokenResources tokens = new TokenResources();
  private final NumberResources numbers;
  private final OfferResources offers;
  private final CallResources calls;

  RestApi(Accounts accounts, Stock stock, LiveCalls calls) {
    this.accounts = new AccountResources(accounts);
    this.numbers = new NumberResources(stock);
    this.offers = new OfferResources(stock);
    this.calls = new CallResources(calls);
  }

  /// The requests so far, the earliest first.
  List<String> requests() {
    return List.copyOf(requests);
  }

  LocalResponse answer(RestRequest request) {
    requests.add(request.toString());
    try {
      return route(request);
    } catch (RestError error) {
      return error.response();
    } catch (NumberFormatException e) {
      return RestError.invalid(20001, "Invalid parameter: " + e.getMessage()).response();
    }
  }

  private LocalResponse route(RestRequest request) {
    var caller = accounts.caller(request.login());
    var path = RestPath.of(request);
    if (path.version().equals("v1")) {
      return path.is("AuthTokens")
          ? tokens.answer(request, caller)
          : PermissionResources.answer(path);
    }
    var account = accounts.visible(caller, path.account());
    return switch (path.resource()) {
      case "" -> accounts.answer(request, account);
      case "Keys" -> accounts.keys(request, path, caller, account);
      case "IncomingPhoneNumbers" -> numbers.answer(request, path, account);
      case "AvailablePhoneNumbers" -> offers.answer(request, path);
      case "Calls" -> calls.answer(request, path, account);
      default -> throw RestError.notFound(request.path());
    };
  }
}
