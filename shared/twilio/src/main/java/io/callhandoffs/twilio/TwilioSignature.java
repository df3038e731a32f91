package io.callhandoffs.twilio;

import io.callhandoffs.digest.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Verifies Twilio's signature, as [its
/// documentation](https://www.twilio.com/docs/usage/security#validating-requests) describes it: of
/// the URL that was requested, and of a form's names and values, sorted. Twilio's own Java
/// validator refuses valid requests with repeated parameters, or with escapes in a URL whose port
/// Twilio writes differently; this one does not.
final class TwilioSignature {

  private static final Pattern ORIGIN =
      Pattern.compile("(https?)://((?:[^/?#@]*+@)?[^/:?#@]++)(?::(\\d+))?(.*)");

  private TwilioSignature() {}

  /// The signature of `url` and `form`.
  static String of(String url, Form form, String secret, Hmac hash) {
    return Base64.getEncoder().encodeToString(hash.bytes(secret, message(url, form)));
  }

  /// Whether `signature` is that of `url` and `form` under one of the secrets. Compares in constant
  /// time.
  static boolean isValid(String signature, String url, Form form, List<String> secrets, Hmac hash) {
    var given = signature.getBytes(StandardCharsets.US_ASCII);
    boolean valid = false;
    for (var variant : portVariants(url)) {
      var message = message(variant, form);
      for (var secret : secrets) {
        var expected = Base64.getEncoder().encode(hash.bytes(secret, message));
        valid |= MessageDigest.isEqual(expected, given);
      }
    }
    return valid;
  }

  /// Repeated values that are equal count once, as in Twilio's other libraries.
  private static String message(String url, Form form) {
    var message = new StringBuilder(url);
    new TreeMap<>(form.values())
        .forEach((name, values) ->
            new TreeSet<>(values).forEach(value -> message.append(name).append(value)));
    return message.toString();
  }

  /// Twilio signs sometimes with the port in the URL and sometimes without. The rest must stay as
  /// it is: parsing a URL and building it again changes its escapes.
  private static List<String> portVariants(String url) {
    var variants = new ArrayList<String>();
    variants.add(url);
    var parts = ORIGIN.matcher(url);
    if (parts.matches()) {
      var origin = parts.group(1) + "://" + parts.group(2);
      var standardPort = parts.group(1).equals("https") ? ":443" : ":80";
      variants.add(
          parts.group(3) == null
              ? origin + standardPort + parts.group(4)
              : origin + parts.group(4));
    }
    return variants;
  }
}
