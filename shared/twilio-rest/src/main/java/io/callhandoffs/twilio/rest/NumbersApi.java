package io.callhandoffs.twilio.rest;

import io.callhandoffs.failure.Failure;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The numbers of an account.
public final class NumbersApi {

  /// Twilio's own limit.
  private static final int PAGE_SIZE = 1000;

  /// Twenty thousand numbers. Owners of more have Twilio's own tools for them.
  private static final int MAX_PAGES = 20;

  private static final String NUMBERS = "/IncomingPhoneNumbers";
  private static final String JSON = ".json";

  private final Channel channel;

  NumbersApi(Channel channel) {
    this.channel = channel;
  }

  /// All of the account's numbers.
  public List<AccountNumber> all() {
    return Channel.answering(() -> pages(Map.of("PageSize", "" + PAGE_SIZE)));
  }

  public Optional<AccountNumber> find(PhoneNumber number) {
    return Channel.answering(() -> lookUp(number));
  }

  /// A number by its SID, `PN…`.
  public AccountNumber get(String sid) {
    return Channel.answering(
        () -> AccountNumber.of(channel.get(channel.path(NUMBERS + "/" + sid + JSON), Map.of())));
  }

  /// Sets what Twilio does when the number is called, and reads back the result.
  public AccountNumber configure(String sid, VoiceSettings settings) {
    return Channel.answering(() -> {
      // Empty values are sent as well: they tell Twilio to clear what was there.
      var path = channel.path(NUMBERS + "/" + sid + JSON);
      var _ = channel.post(path, settings.values());
      return AccountNumber.of(channel.get(path, Map.of()));
    });
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
      return Channel.answering(() -> lookUp(purchase.number()))
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
      Channel.elements(answer, "incoming_phone_numbers")
          .map(AccountNumber::of)
          .forEach(numbers::add);
      var next = answer.path("next_page_uri");
      if (page == MAX_PAGES || !next.isTextual() || next.asText().isEmpty()) {
        return numbers;
      }
      answer = channel.get(next.asText(), Map.of());
    }
  }
}
