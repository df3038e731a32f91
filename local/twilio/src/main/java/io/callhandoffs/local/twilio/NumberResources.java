package io.callhandoffs.local.twilio;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.twilio.Stock.Offer;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.Locale;

/// The numbers of an account.
final class NumberResources {

  /// Twilio's own limit.
  private static final int MAX_PAGE_SIZE = 1000;

  private static final int DEFAULT_PAGE_SIZE = 50;

  private final Stock stock;

  NumberResources(Stock stock) {
    this.stock = stock;
  }

  LocalResponse answer(RestRequest request, RestPath path, Account account) {
    if (path.id().isEmpty()) {
      return switch (request.method()) {
        case "GET" -> list(request, account);
        case "POST" -> buy(request, account);
        default -> throw RestError.notFound(request.path());
      };
    }
    return one(request, path.id(), account);
  }

  private static LocalResponse one(RestRequest request, String sid, Account account) {
    var number = account.numbers().get(sid);
    if (number == null) {
      throw RestError.notFound(request.path());
    }
    return switch (request.method()) {
      case "GET" -> LocalResponse.json(200, number.fields());
      case "POST" -> {
        number.update(request.form());
        yield LocalResponse.json(200, number.fields());
      }
      case "DELETE" -> {
        account.numbers().remove(sid);
        yield LocalResponse.empty(204);
      }
      default -> throw RestError.notFound(request.path());
    };
  }

  private static LocalResponse list(RestRequest request, Account account) {
    var size = request.query().number("PageSize", DEFAULT_PAGE_SIZE);
    if (size < 1 || size > MAX_PAGE_SIZE) {
      throw RestError.invalid(20001, "Page size must be 1 to " + MAX_PAGE_SIZE);
    }
    var wanted = request.query().find("PhoneNumber");
    var matching =
        account.numbers().values().stream()
            .filter(number -> wanted.stream().allMatch(number.phoneNumber()::equals))
            .toList();
    var filter = wanted.map(number -> "PhoneNumber=" + encode(number, UTF_8) + "&").orElse("");
    var uri = request.path() + ".json?" + filter + "PageSize=" + size + "&Page=";
    var page = NumberPage.of(matching, request.query().find("PageToken"), size);
    return LocalResponse.json(200, page.fields(uri));
  }

  private LocalResponse buy(RestRequest request, Account account) {
    var wanted =
        request
            .form()
            .find("PhoneNumber")
            .orElseThrow(() -> RestError.invalid(21421, "PhoneNumber is required"));
    var offer =
        stock
            .find(wanted)
            .orElseThrow(() -> RestError.invalid(21422, "PhoneNumber Not Available: " + wanted));
    requireAddress(offer, request.form());
    var number = new OwnedNumber(account.sid(), wanted, offer.type().toLowerCase(Locale.ROOT));
    number.update(request.form());
    account.add(number);
    stock.take(wanted);
    return LocalResponse.json(201, number.fields());
  }

  private static void requireAddress(Offer offer, FormFields form) {
    if (!offer.requirement().equals("none") && form.find("AddressSid").isEmpty()) {
      throw RestError.invalid(
          21631, "Phone Number Requires an Address but the 'AddressSid' parameter was empty.");
    }
    if (offer.requirement().equals("local") && form.find("BundleSid").isEmpty()) {
      throw RestError.invalid(21649, "Bundle required");
    }
  }
}
