package io.callhandoffs.store.crt;

import java.nio.ByteBuffer;
import software.amazon.awssdk.crt.http.HttpRequestBodyStream;

/// The body of a request, which is read twice: to be signed and to be sent.
final class RequestBody implements HttpRequestBodyStream {

  private final ByteBuffer bytes;

  RequestBody(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  @Override
  public boolean sendRequestBody(ByteBuffer out) {
    int length = Math.min(out.remaining(), bytes.remaining());
    out.put(bytes.slice(bytes.position(), length));
    bytes.position(bytes.position() + length);
    return !bytes.hasRemaining();
  }

  @Override
  public boolean resetPosition() {
    bytes.rewind();
    return true;
  }

  @Override
  public long getLength() {
    return bytes.capacity();
  }
}
