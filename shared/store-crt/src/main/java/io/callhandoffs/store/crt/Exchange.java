package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.store.crt.Answer.Headers;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.crt.http.HttpClientConnection;
import software.amazon.awssdk.crt.http.HttpClientConnectionManager;
import software.amazon.awssdk.crt.http.HttpException;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.http.HttpStream;
import software.amazon.awssdk.crt.http.HttpStreamResponseHandler;

/// One request on its way. The CRT calls it on a thread of its own.
final class Exchange implements HttpStreamResponseHandler {

  private final HttpClientConnectionManager connections;
  private final HttpRequest request;
  private final CompletableFuture<Answer> answer = new CompletableFuture<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;
  private Headers headers = Headers.NONE;
  private boolean isAbandoned;
  private @Nullable HttpClientConnection connection;
  private @Nullable HttpStream stream;

  Exchange(HttpClientConnectionManager connections, HttpRequest request) {
    this.connections = connections;
    this.request = request;
  }

  /// The answer, if it comes in time. If not, the connection is given up: what is asked next must
  /// not wait behind it, and what nobody waits for any more should not be done.
  Answer answer(long millis) throws NoAnswerException, InterruptedException {
    try {
      var _ = connections.acquireConnection().whenComplete(this::connected);
      return answer.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      abandon();
      throw new NoAnswerException("no answer within " + millis + " ms", e);
    } catch (InterruptedException e) {
      abandon();
      throw e;
    } catch (ExecutionException e) {
      throw new NoAnswerException("no connection", e);
    } catch (HttpException | CrtRuntimeException e) {
      throw new NoAnswerException("no connection", e);
    }
  }

  private synchronized void connected(
      @Nullable HttpClientConnection acquired, @Nullable Throwable failure) {
    if (acquired == null) {
      fail(failure == null ? new IllegalStateException("no connection") : failure);
    } else if (isAbandoned) {
      connections.releaseConnection(acquired);
    } else {
      connection = acquired;
      begin(acquired);
    }
  }

  private void begin(HttpClientConnection on) {
    try {
      var begun = on.makeRequest(request, this);
      stream = begun;
      begun.activate();
    } catch (HttpException | CrtRuntimeException | IllegalStateException e) {
      release(true);
      fail(e);
    }
  }

  private synchronized void abandon() {
    isAbandoned = true;
    if (stream != null) {
      stream.cancel();
    }
  }

  @Override
  public void onResponseHeaders(
      HttpStream on, int responseStatus, int blockType, HttpHeader[] more) {
    status = responseStatus;
    headers = headers.with(more);
  }

  @Override
  public int onResponseBody(HttpStream on, byte[] bytes) {
    body.writeBytes(bytes);
    return bytes.length;
  }

  @Override
  public void onResponseComplete(HttpStream on, int error) {
    release(error != CRT.AWS_CRT_SUCCESS);
    if (error == CRT.AWS_CRT_SUCCESS) {
      answer.complete(new Answer(status, headers, body.toString(UTF_8)));
    } else {
      fail(new HttpException(error));
    }
  }

  private synchronized void release(boolean isBroken) {
    if (stream != null) {
      stream.close();
      stream = null;
    }
    if (connection != null) {
      if (isBroken) {
        connection.shutdown();
      }
      connections.releaseConnection(connection);
      connection = null;
    }
  }

  private void fail(Throwable why) {
    answer.completeExceptionally(why);
  }
}
