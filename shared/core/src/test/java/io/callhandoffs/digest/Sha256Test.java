package io.callhandoffs.digest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

  /// The first three are [NIST's
  /// examples](https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values).
  @ParameterizedTest
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
        + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    "Grüße, f83e039796c6453a10f5519e39fd113901572316a1a8ea07cb525d2801dfd074",
  })
  void digestsTextAsUtf8(String text, String hex) {
    assertThat(Sha256.hex(text)).isEqualTo(hex);
    assertThat(Sha256.hex(text.getBytes(UTF_8))).isEqualTo(hex);
  }

  @Test
  void givesTheSameDigestAsBytes() {
    var expected = HexFormat.of().parseHex(Sha256.hex("abc"));

    assertThat(Sha256.bytes("abc")).isEqualTo(expected);
    assertThat(Sha256.bytes("abc".getBytes(UTF_8))).isEqualTo(expected);
  }
}
