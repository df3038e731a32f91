package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Target;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;

/// A [Target] as the table has it.
final class TargetItem {

  private static final String PHONE = "phone";
  private static final String EXTENSION = "extension";
  private static final String SIP = "sip";

  private TargetItem() {}

  static Item write(Target target) {
    return switch (target) {
      case Target.Phone(var number, var digits, var facts) ->
          Item.empty()
              .put("type", PHONE)
              .put("number", number.e164())
              .put("send_digits", digits.value())
              .put("region", facts.region())
              .put("kind", facts.kind());
      case Target.Extension(var digits) ->
          Item.empty().put("type", EXTENSION).put("digits", digits.value());
      case Target.Sip(var uri) -> Item.empty().put("type", SIP).put("uri", uri.value());
    };
  }

  static Target read(Attributes item) {
    return switch (item.requireString("type")) {
      case PHONE ->
          new Target.Phone(
              new PhoneNumber(item.requireString("number")),
              new Digits(item.string("send_digits", "")),
              new NumberFacts(
                  item.requireString("region"), item.requireConstant("kind", NumberKind.class)));
      case EXTENSION -> new Target.Extension(new Digits(item.requireString("digits")));
      case SIP -> new Target.Sip(new SipUri(item.requireString("uri")));
      default -> throw new IllegalStateException("No target is a " + item.requireString("type"));
    };
  }
}
