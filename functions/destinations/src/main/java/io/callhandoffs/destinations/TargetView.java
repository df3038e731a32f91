package io.callhandoffs.destinations;

import io.callhandoffs.destination.Target;
import io.callhandoffs.telephone.Digits;
import java.util.Optional;

sealed interface TargetView {

  record Phone(String type, String number, Optional<String> sendDigits) implements TargetView {}

  record Extension(String type, String extension) implements TargetView {}

  record Sip(String type, String uri) implements TargetView {}

  static TargetView of(Target target) {
    return switch (target) {
      case Target.Phone(var number, var digits, _) ->
          new Phone(
              "phone",
              number.e164(),
              Optional.of(digits).map(Digits::value).filter(keys -> !keys.isEmpty()));
      case Target.Extension(var digits) -> new Extension("extension", digits.value());
      case Target.Sip(var uri) -> new Sip("sip", uri.value());
    };
  }
}
