package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The numbers of an account, and those that it could buy.
public final class NumbersApi {

  /// Twilio's own limit.
  private static final int PAGE_SIZE = 1000;

  /// Twenty thousand numbers. Owners of more have Twilio's own tools for them.
  private static final int MAX_PAGES = 20;

  private static final int MAX_OFFERS = 50;

  private static final String NUMBERS = "/IncomingPhoneNumbers";
  private static final String JSON = ".json";

  private final Channel channel;

  NumbersApi(Channel channel) {
    this.channel = channel;
  }

  /// All of the account's numbers.
  public List<AccountNumber> all() {
    return answering(() -> pages(Map.of("PageSize", "" + PAGE_SIZE)));
  }

  public Optional<AccountNumber> find(PhoneNumber number) {
    return answering(() -> lookUp(number));
  }

  /// A number by its SID, `PN…`.
  public AccountNumber get(String sid) {
    return answering(
        () -> AccountNumber.of(channel.get(channel.path(NUMBERS + "/" + sid + JSON), Map.of())));
  }

  /// Sets what Twilio does when the number is called, and reads back the result.
  public AccountNumber configure(String sid, VoiceSettings settings) {
    return answering(() -> {
      // Empty values are sent as well: they tell Twilio to clear what was there.
      var path = channel.path(NUMBERS + "/" + sid + JSON);
      var _ = channel.post(path, settings.values());
      return AccountNumber.of(channel.get(path, Map.of()));
    });
  }

  public List<Offer> search(Offer.Search search) {
    var query = new HashMap<String, String>();
    query.put("PageSize", "" + MAX_OFFERS);
    query.put("VoiceEnabled", "true");
    search.areaCode().ifPresent(code -> query.put("AreaCode", "" + code));
    search.contains().ifPresent(digits -> query.put("Contains", digits));
    search.locality().ifPresent(place -> query.put("InLocality", place));
    var path =
        channel.path(
            "/AvailablePhoneNumbers/" + search.country() + "/" + search.kind().path() + JSON);
    return answering(() ->
        elements(channel.get(path, query), "available_phone_numbers").map(Offer::of).toList());
  }

  /// Buys exactly this number, and only once: if the answer is lost, it does not try again, but
  /// looks whether the number was bought.
  public AccountNumber buy(Purchase purchase) {
    try {
      return AccountNumber.of(channel.post(channel.path(NUMBERS + JSON), form(purchase)));
    } catch (TwilioRefusal e) {
      if (!e.isUncertain()) {
        throw e.asFailure();
      }
      return answering(() -> lookUp(purchase.number()))
          .orElseThrow(() ->
              Failure.unavailable(
                  "Twilio did not answer, and the account does not have the number, or not yet;"
                      + " look for it in a minute, and try again"));
    }
  }

  private static Map<String, String> form(Purchase purchase) {
    var form = new HashMap<String, String>();
    form.put("PhoneNumber", purchase.number().e164());
    purchase.addressSid().ifPresent(sid -> form.put("AddressSid", sid));
    purchase.bundleSid().ifPresent(sid -> form.put("BundleSid", sid));
    purchase.identitySid().ifPresent(sid -> form.put("IdentitySid", sid));
    return form;
  }

  private Optional<AccountNumber> lookUp(PhoneNumber number) {
    return pages(Map.of("PhoneNumber", number.e164(), "PageSize", "20")).stream()
        .filter(found -> found.number().equals(number))
        .findFirst();
  }

  /// Twilio's answer names the next page: its token counts, not the page's number.
  private List<AccountNumber> pages(Map<String, String> query) {
    var numbers = new ArrayList<AccountNumber>();
    var answer = channel.get(channel.path(NUMBERS + JSON), query);
    for (int page = 1; ; page++) {
      elements(answer, "incoming_phone_numbers").map(AccountNumber::of).forEach(numbers::add);
      var next = answer.path("next_page_uri");
      if (page == MAX_PAGES || !next.isTextual() || next.asText().isEmpty()) {
        return numbers;
      }
      answer = channel.get(next.asText(), Map.of());
    }
  }

  private static Stream<JsonNode> elements(JsonNode answer, String name) {
    return StreamSupport.stream(answer.path(name).spliterator(), false);
  }

  private interface Question<T> {
    T ask();
  }

  private static <T> T answering(Question<T> question) {
    try {
      return question.ask();
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }
}
