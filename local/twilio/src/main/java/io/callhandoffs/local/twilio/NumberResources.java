package io.callhandoffs.local.twilio;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.local.twilio.Stock.Offer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers that an account has, and those that it could have.
final class NumberResources {

  /// Twilio's own.
  private static final int MAX_PAGE_SIZE = 1000;

  private static final int USUAL_PAGE_SIZE = 50;

  private final Stock stock;

  NumberResources(Stock stock) {
    this.stock = stock;
  }

  Answer answer(Request request, Path path, Account account) {
    if (path.resource().equals("AvailablePhoneNumbers")) {
      return available(request, path);
    }
    if (path.id().isEmpty()) {
      return switch (request.method()) {
        case "GET" -> list(request, account);
        case "POST" -> buy(request, account);
        default -> throw Refusal.notFound(request.path());
      };
    }
    return one(request, path.id(), account);
  }

  private static Answer one(Request request, String sid, Account account) {
    var number = account.numbers().get(sid);
    if (number == null) {
      throw Refusal.notFound(request.path());
    }
    return switch (request.method()) {
      case "GET" -> Answer.json(200, number.fields());
      case "POST" -> {
        number.update(request.form());
        yield Answer.json(200, number.fields());
      }
      case "DELETE" -> {
        account.numbers().remove(sid);
        yield Answer.empty(204);
      }
      default -> throw Refusal.notFound(request.path());
    };
  }

  private static Answer list(Request request, Account account) {
    var size = request.query().number("PageSize", USUAL_PAGE_SIZE);
    if (size < 1 || size > MAX_PAGE_SIZE) {
      throw Refusal.invalid(20001, "Page size must be 1 to " + MAX_PAGE_SIZE);
    }
    var wanted = request.query().find("PhoneNumber");
    var matching =
        account.numbers().values().stream()
            .filter(number -> wanted.stream().allMatch(number.phoneNumber()::equals))
            .toList();
    // The page's number is for show; where the page begins is in the token alone.
    var from = request.query().find("PageToken").map(token -> after(matching, token)).orElse(0);
    var to = Math.min(from + size, matching.size());
    var page = from / size;
    var filter = wanted.map(number -> "PhoneNumber=" + encode(number, UTF_8) + "&").orElse("");
    var uri = request.path() + ".json?" + filter + "PageSize=" + size + "&Page=";
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("first_page_uri", uri + 0);
    fields.put("next_page_uri", to < matching.size() ? uri + at(matching, to, page + 1) : null);
    fields.put("previous_page_uri", page > 0 ? uri + at(matching, from - size, page - 1) : null);
    fields.put("page", page);
    fields.put("page_size", size);
    fields.put("start", from);
    fields.put("end", Math.max(0, to - 1));
    fields.put("uri", uri + page);
    fields.put(
        "incoming_phone_numbers",
        matching.subList(from, to).stream().map(OwnedNumber::fields).toList());
    return Answer.json(200, fields);
  }

  /// A page's number, and where it begins.
  private static String at(List<OwnedNumber> numbers, int from, int page) {
    return page + (from <= 0 ? "" : "&PageToken=PA" + numbers.get(from - 1).sid());
  }

  private static int after(List<OwnedNumber> numbers, String token) {
    var sids = numbers.stream().map(number -> "PA" + number.sid()).toList();
    if (!sids.contains(token)) {
      throw Refusal.invalid(20001, "Invalid PageToken");
    }
    return sids.indexOf(token) + 1;
  }

  private Answer buy(Request request, Account account) {
    var wanted =
        request
            .form()
            .find("PhoneNumber")
            .orElseThrow(() -> Refusal.invalid(21421, "PhoneNumber is required"));
    var offer =
        stock
            .find(wanted)
            .orElseThrow(() -> Refusal.invalid(21422, "PhoneNumber Not Available: " + wanted));
    requireAddress(offer, request.form());
    var number = new OwnedNumber(account.sid(), wanted, offer.type().toLowerCase(Locale.ROOT));
    number.update(request.form());
    account.add(number);
    stock.take(wanted);
    return Answer.json(201, number.fields());
  }

  private static void requireAddress(Offer offer, Form form) {
    if (!offer.requirement().equals("none") && form.find("AddressSid").isEmpty()) {
      throw Refusal.invalid(
          21631, "Phone Number Requires an Address but the 'AddressSid' parameter was empty.");
    }
    if (offer.requirement().equals("local") && form.find("BundleSid").isEmpty()) {
      throw Refusal.invalid(21649, "Bundle required");
    }
  }

  private Answer available(Request request, Path path) {
    var offers = stock.search(path.id(), path.last(), request.query());
    return Answer.json(
        200,
        Map.of(
            "uri",
            request.path() + ".json",
            "available_phone_numbers",
            List.copyOf(offers.stream().map(NumberResources::fields).toList())));
  }

  private static Map<String, @Nullable Object> fields(Offer offer) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("friendly_name", offer.number());
    fields.put("phone_number", offer.number());
    fields.put("lata", null);
    fields.put("rate_center", null);
    fields.put("latitude", null);
    fields.put("longitude", null);
    fields.put("locality", offer.locality().isEmpty() ? null : offer.locality());
    fields.put("region", null);
    fields.put("postal_code", null);
    fields.put("iso_country", offer.country());
    fields.put("address_requirements", offer.requirement());
    fields.put("beta", false);
    fields.put("capabilities", Map.of("voice", true, "sms", true, "mms", false));
    return fields;
  }
}
