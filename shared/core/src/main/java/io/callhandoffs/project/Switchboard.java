package io.callhandoffs.project;

import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.regex.Pattern;

/// Where a project's extensions are dialled.
public sealed interface Switchboard {

  /// A telephone number that answers and then takes the extension's digits.
  ///
  /// @param facts what dialling policy is judged by, on every call again
  record Phone(PhoneNumber number, NumberFacts facts) implements Switchboard {}

  /// A SIP domain, on which extension 12 is `sip:12@domain`.
  record SipDomain(String host) implements Switchboard {

    private static final Pattern FORM =
        Pattern.compile(
            "(?=.*[a-z])[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)++");

    public SipDomain {
      if (host.length() > 200 || !FORM.matcher(host).matches()) {
        throw new IllegalArgumentException(
            "must be a phone number such as +442079460000 or a SIP domain such as pbx.example.org");
      }
    }
  }
}
