package io.callhandoffs.twilio.rest;

import io.callhandoffs.project.Region;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The numbers that an account could buy.
public final class OffersApi {

  private static final int MAX_OFFERS = 50;

  private final Channel channel;

  OffersApi(Channel channel) {
    this.channel = channel;
  }

  public List<Offer> search(Offer.Search search) {
    return Channel.answering(() -> offers(search));
  }

  private List<Offer> offers(Offer.Search search) {
    var query = new HashMap<String, String>();
    query.put("PageSize", "" + MAX_OFFERS);
    query.put("VoiceEnabled", "true");
    search.areaCode().ifPresent(code -> query.put("AreaCode", "" + code));
    search.contains().ifPresent(digits -> query.put("Contains", digits));
    search.locality().ifPresent(place -> query.put("InLocality", place));
    var path =
        channel.path(
            "/AvailablePhoneNumbers/" + search.country() + "/" + search.kind().path() + ".json");
    return Channel.elements(channel.get(path, query), "available_phone_numbers")
        .map(Offer::of)
        .toList();
  }

  /// What [NumbersApi#buy] would buy. Refuses what that would refuse, as far as Twilio says it
  /// beforehand.
  ///
  /// @param country the number's
  public Offer rehearse(Purchase purchase, Region country) {
    return Channel.answering(() -> {
      var offer =
          Arrays.stream(Offer.Kind.values())
              .flatMap(kind -> offers(purchase.number(), kind, country))
              .findFirst()
              .orElseThrow(TwilioRefusal::notForSale);
      if (!offer.addressRequirement().equals("none") && purchase.addressSid().isEmpty()) {
        throw TwilioRefusal.addressRequired();
      }
      return offer;
    });
  }

  /// Not every country has numbers of every kind.
  private Stream<Offer> offers(PhoneNumber number, Offer.Kind kind, Region country) {
    var search =
        new Offer.Search(
            country.code(), kind, Optional.empty(), Optional.of(number.e164()), Optional.empty());
    try {
      return offers(search).stream().filter(offer -> offer.number().equals(number));
    } catch (TwilioRefusal e) {
      if (e.isNotFound()) {
        return Stream.empty();
      }
      throw e;
    }
  }
}
