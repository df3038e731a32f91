package io.callhandoffs.local;

import io.callhandoffs.local.events.Mails;
import io.callhandoffs.testing.http.Forwarding;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.function.Function;

/// All that functions in containers need of AWS and Twilio, at one address: told apart by the
/// operation's name, which only AWS's clients send, and for SNS by the signature.
///
/// @param dynamo DynamoDB
/// @param aws all other services of AWS
/// @param twilio Twilio's REST API
record ContainerSite(
    Function<LocalRequest, LocalResponse> dynamo,
    Function<LocalRequest, LocalResponse> aws,
    Function<LocalRequest, LocalResponse> twilio)
    implements Function<LocalRequest, LocalResponse> {

  static ContainerSite of(URI dynamo, Function<LocalRequest, LocalResponse> aws, String twilioUrl) {
    var http = HttpClient.newHttpClient();
    return new ContainerSite(
        new Forwarding(http, dynamo.toString()), aws, new Forwarding(http, twilioUrl));
  }

  @Override
  public LocalResponse apply(LocalRequest request) {
    if (Mails.isFor(request)) {
      return aws.apply(request);
    }
    var target = request.header("x-amz-target").orElse("");
    if (target.isEmpty()) {
      return twilio.apply(request);
    }
    return target.startsWith("DynamoDB") ? dynamo.apply(request) : aws.apply(request);
  }
}
