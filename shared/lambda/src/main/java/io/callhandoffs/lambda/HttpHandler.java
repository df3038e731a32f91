package io.callhandoffs.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Function;

/// A handler of HTTP requests that reads and writes them itself. Lambda's runtime gives a
/// [RequestStreamHandler] the bytes, even if it is a [RequestHandler] as well.
public abstract class HttpHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse>,
        RequestStreamHandler {

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    serve(input, output, event -> handleRequest(event, context));
  }

  /// Reads a request, and writes what is answered.
  public static void serve(
      InputStream input,
      OutputStream output,
      Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> answer)
      throws IOException {
    var event = HttpEvents.request(EventJson.read(input));
    EventJson.write(HttpEvents.answer(answer.apply(event)), output);
  }
}
