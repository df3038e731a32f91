package io.callhandoffs.numbers;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.access.Scope;
import io.callhandoffs.api.Reply;
import io.callhandoffs.api.Request;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.number.Connection;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Region;
import io.callhandoffs.twilio.rest.AccountNumber;
import io.callhandoffs.twilio.rest.Offer.Kind;
import io.callhandoffs.twilio.rest.Offer.Search;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lists the account's numbers, finds numbers for sale, and buys them.
final class NumberRoutes {

  private final NumberServices services;
  private final ConnectionRoutes connections;
  private final PhoneNumbers plans = new PhoneNumbers();

  NumberRoutes(NumberServices services, ConnectionRoutes connections) {
    this.services = services;
    this.connections = connections;
  }

  Reply list(Request request) {
    var project = request.project(Scope.NUMBERS_READ);
    var account = services.accounts().require(project);
    var connected =
        services.numbers().all().stream().collect(toMap(Connection::number, Function.identity()));
    var numbers =
        services.twilio().numbers(account.login()).all().stream()
            .map(number -> view(number, Optional.ofNullable(connected.get(number.number()))))
            .toList();
    return Reply.ok(Map.of("numbers", numbers));
  }

  private NumberView view(AccountNumber number, Optional<Connection> connection) {
    return NumberView.of(number, connection, plans.country(number.number()));
  }

  Reply available(Request request) {
    var project = request.project(Scope.NUMBERS_READ);
    var account = services.accounts().require(project);
    var search =
        new Search(
            request
                .query("country", Region::new)
                .orElseThrow(() -> Failure.invalid("country", "is required"))
                .code(),
            request.query("type", NumberRoutes::kind).orElse(Kind.LOCAL),
            request.query("area_code", NumberRoutes::areaCode),
            request.query("contains", NumberRoutes::pattern),
            request.query("locality", NumberRoutes::place));
    var offers = services.twilio().offers(account.login()).search(search);
    return Reply.ok(Map.of("available", offers.stream().map(OfferView::of).toList()));
  }

  /// Buys one number. A repeated request is recognised by the number itself, with or without an
  /// Idempotency-Key: no number can be bought twice.
  Reply buy(Request request) {
    var project = request.project(Scope.NUMBERS_BUY);
    var order = Order.of(request.json());
    var account = services.accounts().require(project);
    // Before anything is paid for.
    var webhooks =
        Optional.of(order).filter(Order::connect).map(_ -> connections.webhooks(request));
    var buying = new Buying(services, account);
    if (request.validatesOnly()) {
      request.idempotencyKey().ifPresent(services.purchaseKeys()::requireFree);
      return Reply.ok(OfferView.of(buying.rehearse(order.purchase())));
    }
    request.idempotencyKey().ifPresent(services.purchaseKeys()::take);
    var number = buying.buy(order.purchase());
    webhooks.ifPresent(wanted -> connections.connectNew(request, account, number, wanted));
    var now = services.twilio().numbers(account.login()).get(number.sid());
    var location = "/v1/projects/" + project + "/numbers";
    return Reply.created(location, view(now, services.numbers().find(now.number())));
  }

  private static Kind kind(String text) {
    return switch (text) {
      case "local" -> Kind.LOCAL;
      case "mobile" -> Kind.MOBILE;
      case "toll_free" -> Kind.TOLL_FREE;
      default -> throw new IllegalArgumentException("must be local, mobile or toll_free");
    };
  }

  private static Integer areaCode(String text) {
    return Integer.valueOf(matching("[1-9]\\d{2}", text, "three digits, such as 415"));
  }

  private static String pattern(String text) {
    return matching("[+*0-9A-Za-z]{2,16}", text, "2 to 16 digits, letters and * for any digit");
  }

  private static String place(String text) {
    return matching("[\\p{L} .'-]{2,60}", text, "the name of a place");
  }

  private static String matching(String pattern, String text, String expected) {
    if (!text.matches(pattern)) {
      throw new IllegalArgumentException("must be " + expected);
    }
    return text;
  }
}
