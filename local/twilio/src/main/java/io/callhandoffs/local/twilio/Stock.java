package io.callhandoffs.local.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The numbers that Twilio sells: a few of each kind in a few countries, the same each time. Those
/// in the US are of the range for fiction, 555-01xx.
final class Stock {

  /// @param type `Local`, `Mobile` or `TollFree`, as in the API's paths
  /// @param requirement which address the country requires: `none`, `any`, `local`
  record Offer(String number, String country, String type, String locality, String requirement) {}

  private static final int OF_EACH_KIND = 12;

  private final Map<String, Offer> offers = new LinkedHashMap<>();

  /// @param taken numbers that belong to an account already
  Stock(Set<String> taken) {
    add("+4420794601", "GB", "Local", "London", "none");
    add("+4416329601", "GB", "Local", "Newcastle", "any");
    add("+4474001234", "GB", "Mobile", "", "none");
    add("+4480814601", "GB", "TollFree", "", "none");
    add("+141555501", "US", "Local", "San Francisco", "none");
    add("+151055501", "US", "Local", "Oakland", "none");
    add("+180055501", "US", "TollFree", "", "none");
    add("+4930555260", "DE", "Local", "Berlin", "local");
    taken.forEach(this::take);
  }

  private void add(
      String beginning, String country, String type, String locality, String requirement) {
    IntStream.range(0, OF_EACH_KIND)
        .mapToObj(i -> "%s%02d".formatted(beginning, i))
        .forEach(
            number -> offers.put(number, new Offer(number, country, type, locality, requirement)));
  }

  Optional<Offer> find(String number) {
    return Optional.ofNullable(offers.get(number));
  }

  /// Removes a number that was bought.
  void take(String number) {
    var _ = offers.remove(number);
  }

  List<Offer> search(String country, String type, FormFields query) {
    var area = query.find("AreaCode");
    var contains = query.find("Contains").map(Stock::pattern);
    var locality = query.find("InLocality");
    var found = new ArrayList<Offer>();
    for (var offer : offers.values()) {
      if (offer.country().equals(country)
          && offer.type().equals(type)
          && area.stream().allMatch(code -> offer.number().startsWith("+1" + code))
          && contains.stream().allMatch(pattern -> pattern.matcher(offer.number()).find())
          && locality.stream().allMatch(place -> place.equalsIgnoreCase(offer.locality()))) {
        found.add(offer);
      }
    }
    return found.stream().limit(query.number("PageSize", 50)).toList();
  }

  /// `*` is any one digit.
  private static Pattern pattern(String contains) {
    if (contains.length() < 2 || contains.length() > 16) {
      throw RestError.invalid(20001, "Contains must be 2 to 16 characters");
    }
    return Pattern.compile(contains.replace("+", "\\+").replace("*", "\\d"));
  }
}
