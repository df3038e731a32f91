package io.callhandoffs.local.twilio;

import io.callhandoffs.local.twilio.Stock.Offer;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers for sale.
record OfferResources(Stock stock) {

  LocalResponse answer(RestRequest request, RestPath path) {
    var offers = stock.search(path.id(), path.last(), request.query());
    var page = new LinkedHashMap<String, @Nullable Object>();
    page.put("available_phone_numbers", offers.stream().map(OfferResources::fields).toList());
    page.put("page", 0);
    page.put("page_size", request.query().number("PageSize", 50));
    page.put("next_page_uri", null);
    page.put("uri", request.path() + ".json");
    return LocalResponse.json(200, page);
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
