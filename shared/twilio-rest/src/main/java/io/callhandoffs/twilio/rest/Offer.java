package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;

/// A number that could be bought.
///
/// @param addressRequirement the address that the country asks of a buyer: `none`, `any`, `local`,
///   `foreign`
public record Offer(
    PhoneNumber number,
    Optional<String> locality,
    Optional<String> region,
    String country,
    String addressRequirement) {

  /// What to search for.
  ///
  /// @param country such as `GB`
  /// @param contains digits, with `*` for any one
  public record Search(
      String country,
      Kind kind,
      Optional<Integer> areaCode,
      Optional<String> contains,
      Optional<String> locality) {}

  /// Sorts of numbers, as Twilio's paths spell them.
  public enum Kind {
    LOCAL("Local"),
    MOBILE("Mobile"),
    TOLL_FREE("TollFree");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    String path() {
      return path;
    }
  }

  static Offer of(JsonNode json) {
    return new Offer(
        new PhoneNumber(json.path("phone_number").asText()),
        text(json, "locality"),
        text(json, "region"),
        json.path("iso_country").asText(""),
        json.path("address_requirements").asText("none"));
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name).asText(""))
        .filter(text -> !text.isEmpty() && !text.equals("null"));
  }
}
