package io.callhandoffs.telephone;

import java.util.List;

/// What the telephone network is told to ring.
public sealed interface Endpoint {

  /// The digits that a telephone system behind the line may take for one number each, if it does
  /// not wait for long.
  List<DigitRun> runs();

  /// A telephone number, and the keys to press after it answers.
  ///
  /// @param facts what dialling policy is judged by
  record Phone(PhoneNumber number, Digits sendDigits, NumberFacts facts) implements Endpoint {

    @Override
    public List<DigitRun> runs() {
      return sendDigits.runs();
    }
  }

  /// A SIP address.
  record Sip(SipUri uri) implements Endpoint {

    @Override
    public List<DigitRun> runs() {
      return uri.runs();
    }
  }

  /// What is dialled: a number in E.164 form, or a SIP URI.
  default String address() {
    return switch (this) {
      case Phone(var number, _, _) -> number.e164();
      case Sip(var uri) -> uri.value();
    };
  }

  /// Whether `address` is this one, as Twilio tells it afterwards: with the SIP headers that were
  /// sent along, or without a SIP address's parameters.
  default boolean isAt(String address) {
    return withoutParameters(address()).equals(withoutParameters(address));
  }

  private static String withoutParameters(String address) {
    return address.split("[;?]", 2)[0];
  }
}
