package io.callhandoffs.local;

import static java.util.stream.Collectors.toMap;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.telephone.CallForm;
import io.callhandoffs.local.telephone.CallReport;
import io.callhandoffs.local.telephone.CallsSite;
import io.callhandoffs.local.telephone.Decision;
import io.callhandoffs.local.telephone.NumberConfiguration;
import io.callhandoffs.local.telephone.TelephoneNetwork;
import io.callhandoffs.local.twilio.LocalTwilio;
import io.callhandoffs.local.twilio.Signing;
import io.callhandoffs.local.twilio.TwilioServer;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.PortTaken;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Twilio: the telephone network and the REST API. Both have the same account, with the museum's
/// number.
public final class Telephony implements AutoCloseable {

  /// The museum's webhook before a project connects the number.
  private static final Pattern FIRST_WEBHOOK = Pattern.compile("http://localhost:\\d+/voice/call");

  private final TwilioAccount account;
  private final TelephoneNetwork network;
  private final LocalTwilio twilio;
  private final TwilioServer server;

  /// @param port the REST API's; 0 is any free one
  /// @param folder where Twilio's data is kept for the next start, if at all
  /// @param clock the pace of the calls that the account makes
  Telephony(TwilioAccount account, int port, Optional<Path> folder, LocalClock clock) {
    this.account = account;
    this.network = new TelephoneNetwork(account, this::signing, clock);
    this.twilio = new LocalTwilio(network, folder.map(data -> data.resolve("twilio.json")));
    twilio.open(account.sid(), "Call Handoffs on this machine", account.token());
    try {
      this.server = new TwilioServer(twilio, port);
    } catch (PortTaken e) {
      network.close();
      throw e;
    }
  }

  private Signing signing() {
    return twilio.signing(account.sid());
  }

  /// Gives the account the museum's number, with this system's webhooks. A number from an earlier
  /// start keeps its settings, unless they name the port of that time.
  void connect(String number, String baseUrl) {
    var webhooks =
        Map.of(
            "FriendlyName", "Museum",
            "VoiceUrl", baseUrl + "/voice/call",
            "VoiceFallbackUrl", baseUrl + "/voice/fallback",
            "StatusCallback", baseUrl + "/voice/status");
    twilio
        .find(account.sid(), number)
        .ifPresentOrElse(
            sid -> {
              var voiceUrl = String.valueOf(twilio.settings(account.sid(), sid).get("voice_url"));
              if (FIRST_WEBHOOK.matcher(voiceUrl).matches()) {
                twilio.configure(account.sid(), sid, webhooks);
              }
            },
            () -> {
              var _ = twilio.own(account.sid(), number, webhooks);
            });
  }

  /// Plays calls.
  ///
  /// @param decisions the decisions of a handoff
  CallsSite calls(String functionUrl, String apiUrl, Function<String, List<Decision>> decisions) {
    return new CallsSite(
        network,
        NumberConfiguration.at(functionUrl),
        NumberConfiguration.at(apiUrl),
        this::settings,
        Museum.NUMBER,
        decisions);
  }

  /// Plays a call to a number of the account.
  public CallReport play(CallForm call, String number) {
    var configured = settings(number).orElseThrow();
    return network.play(call.toScript(), configured);
  }

  private Optional<NumberConfiguration> settings(String number) {
    return twilio
        .rung(number)
        .map(fields ->
            fields.entrySet().stream()
                .filter(field -> field.getValue() != null)
                .collect(toMap(Map.Entry::getKey, field -> String.valueOf(field.getValue()))))
        .flatMap(NumberConfiguration::of);
  }

  LocalResponse faults(LocalRequest request) {
    return new FaultsSite(twilio.faults()).apply(request);
  }

  LocalResponse lines(LocalRequest request) {
    return network.lines().apply(request);
  }

  LocalResponse signing(LocalRequest request) {
    return new SigningSite(twilio, account.sid()).apply(request);
  }

  String restUrl() {
    return server.url().toString();
  }

  public LocalTwilio twilio() {
    return twilio;
  }

  @Override
  public void close() {
    server.close();
    network.close();
  }
}
