package io.callhandoffs.numbers;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.twilio.rest.Purchase;

/// A request to buy a number.
///
/// @param connect whether to connect it to the project at once
record Order(Purchase purchase, boolean connect) {

  static Order of(Fields fields) {
    var number = fields.required("phone_number", JsonType.TEXT, PhoneNumber::new);
    var connect = fields.optional("connect", JsonType.FLAG, flag -> flag);
    var address = fields.optional("address_sid", JsonType.TEXT, text -> sid("AD", text));
    var bundle = fields.optional("bundle_sid", JsonType.TEXT, text -> sid("BU", text));
    var identity = fields.optional("identity_sid", JsonType.TEXT, text -> sid("RI", text));
    fields.rejectIfInvalid();
    return new Order(
        new Purchase(number.orElseThrow(), address, bundle, identity), connect.orElse(false));
  }

  private static String sid(String prefix, String text) {
    if (!text.matches(prefix + "[0-9a-f]{32}")) {
      throw new IllegalArgumentException("must be " + prefix + " and 32 hex digits");
    }
    return text;
  }
}
