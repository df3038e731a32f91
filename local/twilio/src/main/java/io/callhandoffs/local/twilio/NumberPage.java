package io.callhandoffs.local.twilio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A page of numbers.
///
/// @param all the numbers of all pages
/// @param from the index of this page's first number
/// @param size how many there are on a full page
record NumberPage(List<OwnedNumber> all, int from, int size) {

  /// The page that a token names, or else the first. As at Twilio, the page's number in an address
  /// has no effect; only the token counts.
  static NumberPage of(List<OwnedNumber> all, Optional<String> token, int size) {
    return new NumberPage(all, token.map(text -> after(all, text)).orElse(0), size);
  }

  private static int after(List<OwnedNumber> all, String token) {
    var sids = all.stream().map(number -> "PA" + number.sid()).toList();
    if (!sids.contains(token)) {
      throw RestError.invalid(20001, "Invalid PageToken");
    }
    return sids.indexOf(token) + 1;
  }

  /// The page as the API shows it.
  ///
  /// @param uri what the addresses of all pages begin with
  Map<String, @Nullable Object> fields(String uri) {
    var to = Math.min(from + size, all.size());
    var page = from / size;
    var fields = new LinkedHashMap<String, @Nullable Object>();
    fields.put("first_page_uri", uri + 0);
    fields.put("next_page_uri", to < all.size() ? uri + at(to, page + 1) : null);
    fields.put("previous_page_uri", page > 0 ? uri + at(from - size, page - 1) : null);
    fields.put("page", page);
    fields.put("page_size", size);
    fields.put("start", from);
    fields.put("end", Math.max(0, to - 1));
    fields.put("uri", uri + page);
    fields.put(
        "incoming_phone_numbers", all.subList(from, to).stream().map(OwnedNumber::fields).toList());
    return fields;
  }

  /// The value of `Page`, with `PageToken` unless it is the first page.
  private String at(int begin, int page) {
    return page + (begin <= 0 ? "" : "&PageToken=PA" + all.get(begin - 1).sid());
  }
}
