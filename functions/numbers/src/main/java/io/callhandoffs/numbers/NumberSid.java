package io.callhandoffs.numbers;

import java.util.regex.Pattern;

/// Twilio's id of a number.
record NumberSid(String value) {

  private static final Pattern FORM = Pattern.compile("PN[0-9a-f]{32}");

  NumberSid {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("must be PN and 32 hex digits");
    }
  }
}
