package io.callhandoffs.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests as [Twilio's
/// documentation](https://www.twilio.com/docs/usage/security#validating-requests) says. It shares
/// no code with the verification, so that it can test that.
public final class RequestSigner {

  /// What signs where nothing else is said, in Twilio's words.
  public static final String SHA1 = "HMAC_SHA1";

  private RequestSigner() {}

  /// The signature of a request whose parameters have one value each.
  ///
  /// @param token the account's auth token
  public static String sign(String token, String url, Map<String, String> params) {
    return sign(SHA1, token, url, params);
  }

  /// The same with another secret and another hash.
  ///
  /// @param algorithm `HMAC_SHA1` or `HMAC_SHA256`
  public static String sign(
      String algorithm, String secret, String url, Map<String, String> params) {
    var all = new TreeMap<String, List<String>>();
    params.forEach((name, value) -> all.put(name, List.of(value)));
    return hmac(algorithm, secret, message(url, all));
  }

  /// The signature of a request; the values of one name are sorted, and count once.
  public static String signAll(String token, String url, Map<String, List<String>> params) {
    return hmac(token, message(url, params));
  }

  private static String message(String url, Map<String, List<String>> params) {
    var parts = new ArrayList<String>();
    parts.add(url);
    new TreeMap<>(params)
        .forEach((name, values) -> new TreeSet<>(values).forEach(value -> parts.add(name + value)));
    return String.join("", parts);
  }

  /// HMAC-SHA1 in Base64.
  public static String hmac(String token, String message) {
    return hmac(SHA1, token, message);
  }

  /// An HMAC in Base64.
  ///
  /// @param algorithm `HMAC_SHA1` or `HMAC_SHA256`
  public static String hmac(String algorithm, String secret, String message) {
    var name = algorithm.replace("HMAC_", "Hmac");
    try {
      var mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), name));
      return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + name, e);
    }
  }
}
