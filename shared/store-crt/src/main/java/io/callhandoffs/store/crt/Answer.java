package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32;
import software.amazon.awssdk.crt.http.HttpHeader;

/// An HTTP response.
///
/// @param body with nothing checked
record Answer(int status, Headers headers, String body) {

  /// The headers of which somebody wants to know; blank if absent.
  ///
  /// @param checksum DynamoDB's CRC-32 of the body
  /// @param errorType what went wrong, where the body does not say it
  record Headers(String checksum, String errorType) {

    static final Headers NONE = new Headers("", "");

    Headers with(HttpHeader[] more) {
      var headers = this;
      for (var header : more) {
        headers = headers.with(header);
      }
      return headers;
    }

    private Headers with(HttpHeader header) {
      var name = header.getName();
      if (name.equalsIgnoreCase("x-amz-crc32")) {
        return new Headers(header.getValue(), errorType);
      }
      return name.equalsIgnoreCase("x-amzn-ErrorType")
          ? new Headers(checksum, header.getValue())
          : this;
    }
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /// Whether the body arrived as it was sent, as far as that can be known.
  boolean isIntact() {
    if (headers.checksum().isEmpty()) {
      return true;
    }
    var checksum = new CRC32();
    checksum.update(body.getBytes(UTF_8));
    return headers.checksum().equals(Long.toString(checksum.getValue()));
  }
}
