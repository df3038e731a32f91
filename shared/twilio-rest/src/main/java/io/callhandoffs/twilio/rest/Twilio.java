package io.callhandoffs.twilio.rest;

import com.twilio.http.TwilioRestClient;
import io.callhandoffs.aws.Environment;
import java.net.URI;
import java.time.Duration;

/// Connects to Twilio's REST API. One instance is enough for all accounts.
public final class Twilio {

  /// Twilio answers in a few hundred milliseconds; API Gateway waits 30 seconds for all requests
  /// together.
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Transport transport;

  /// As the environment says: `TWILIO_API_URL`, where it is not Twilio's own hosts, or in the SAM
  /// CLI `LOCAL_SERVICES`.
  public Twilio(Environment environment) {
    this(environment, TIMEOUT);
  }

  public Twilio(Environment environment, Duration timeout) {
    var url = environment.find("TWILIO_API_URL").or(() -> environment.find("LOCAL_SERVICES"));
    this.transport = new Transport(url.map(URI::create), timeout);
  }

  public AccountApi account(Login login) {
    return new AccountApi(channel(login));
  }

  public NumbersApi numbers(Login login) {
    return new NumbersApi(channel(login));
  }

  public OffersApi offers(Login login) {
    return new OffersApi(channel(login));
  }

  public CallsApi calls(Login login) {
    return new CallsApi(channel(login));
  }

  private Channel channel(Login login) {
    var client =
        new TwilioRestClient.Builder(login.user(), login.password())
            .accountSid(login.account())
            .httpClient(transport)
            .build();
    return new Channel(client);
  }
}
