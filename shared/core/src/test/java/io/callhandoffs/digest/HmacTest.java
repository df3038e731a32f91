package io.callhandoffs.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HmacTest {

  /// From [RFC 2202](https://www.rfc-editor.org/rfc/rfc2202) and [RFC
  /// 4231](https://www.rfc-editor.org/rfc/rfc4231), the second case of each.
  @ParameterizedTest
  @CsvSource({
    "SHA1,   effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
    "SHA256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  })
  void agreesWithTheStandardsExamples(Hmac hmac, String hex) {
    assertThat(hmac.bytes("Jefe", "what do ya want for nothing?"))
        .isEqualTo(HexFormat.of().parseHex(hex));
  }

  /// What `openssl dgst -hmac` makes of the same.
  @ParameterizedTest
  @CsvSource({
    "SHA1,   66a6150d427888acc4c00adc2b98bfe613212f4e",
    "SHA256, 77226aa4cb9ce76c0cdee58887bb17d52a97da6b5fb34a54cc8e012c4112645d",
  })
  void takesAKeyLongerThanABlockAndTextAsUtf8(Hmac hmac, String hex) {
    assertThat(hmac.bytes("k".repeat(100), "Grüße")).isEqualTo(HexFormat.of().parseHex(hex));
  }

  /// Keys of every length around that of a block.
  @ParameterizedTest
  @EnumSource
  void agreesWithTheJdksOwn(Hmac hmac) throws GeneralSecurityException {
    var algorithm = "Hmac" + hmac;
    for (int length = 1; length < 200; length++) {
      var key = "ké".repeat(length).substring(0, length);
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(UTF_8), algorithm));
      var message = "m".repeat(length * 3);
      assertThat(hmac.bytes(key, message)).isEqualTo(mac.doFinal(message.getBytes(UTF_8)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnEmptyKey(Hmac hmac) {
    assertThatIllegalArgumentException().isThrownBy(() -> hmac.bytes("", "message"));
  }
}
