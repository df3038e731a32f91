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

  private static final String ALGORITHM = "HmacSHA1";

  private RequestSigner() {}

  /// The signature of a request whose parameters have one value each.
  ///
  /// @param token the account's auth token
  public static String sign(String token, String url, Map<String, String> params) {
    var all = new TreeMap<String, List<String>>();
    params.forEach((name, value) -> all.put(name, List.of(value)));
    return signAll(token, url, all);
  }

  /// The signature of a request; the values of one name are sorted, and count once.
  public static String signAll(String token, String url, Map<String, List<String>> params) {
    var parts = new ArrayList<String>();
    parts.add(url);
    new TreeMap<>(params)
        .forEach((name, values) -> new TreeSet<>(values).forEach(value -> parts.add(name + value)));
    return hmac(token, String.join("", parts));
  }

  /// HMAC-SHA1 in Base64.
  public static String hmac(String token, String message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(token.getBytes(UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(message.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, e);
    }
  }
}
