package io.callhandoffs.store.sdk;

import java.io.IOException;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/// The CRT's HTTP client. Of what keeps it from getting an answer it tells some as I/O errors, such
/// as a connection that is refused, and some as exceptions of its own, such as a host name that
/// nobody knows. To the SDK, which tries again and says so, only the former are outages; so here
/// all are.
record CrtHttpClient(SdkHttpClient crt) implements SdkHttpClient {

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    return new Attempt(crt.prepareRequest(request));
  }

  private record Attempt(ExecutableHttpRequest attempt) implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() throws IOException {
      try {
        return attempt.call();
      } catch (HttpException | CrtRuntimeException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void abort() {
      attempt.abort();
    }
  }

  @Override
  public String clientName() {
    return crt.clientName();
  }

  @Override
  public void close() {
    crt.close();
  }
}
