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
}
