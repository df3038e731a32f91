package io.callhandoffs.routing.function;

import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.Target;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;

/// A destination as an owner first writes it.
final class AnyDraft {

  private AnyDraft() {}

  static Draft of(String name, String description, String number) {
    var target =
        new Target.Phone(
            new PhoneNumber(number), Digits.NONE, new NumberFacts("GB", NumberKind.FIXED_LINE));
    return new Draft(
        new DestinationName(name),
        number,
        target,
        new Description(description),
        Examples.NONE,
        true,
        RingTime.USUAL,
        Handling.PLAIN);
  }
}
