package io.callhandoffs.numbers;

import io.callhandoffs.twilio.rest.Offer;
import java.util.Optional;

/// A number for sale.
record OfferView(
    String phoneNumber,
    String country,
    Optional<String> region,
    Optional<String> locality,
    String addressRequirement) {

  static OfferView of(Offer offer) {
    return new OfferView(
        offer.number().e164(),
        offer.country(),
        offer.region(),
        offer.locality(),
        offer.addressRequirement());
  }
}
