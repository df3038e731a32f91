package io.callhandoffs.voice;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import io.callhandoffs.testing.TwilioRequest;
import java.util.HashMap;
import java.util.Map;

/// Twilio's end of one call to the museum: posts signed webhooks to a voice function.
final class Telephone {

  static final String ACCOUNT = "AC" + "a".repeat(32);
  static final String TOKEN = TestSecrets.of("museum");
  static final String SECRET_ID = "twilio";
  static final String SECRET =
      "{\"accounts\": {\"%s\": {\"current\": \"%s\"}}}".formatted(ACCOUNT, TOKEN);
  static final String CALLER = "+14155550100";
  static final String CALLED = "+442079460000";
  static final String LEG = "CA" + "f".repeat(32);

  private final VoiceHandler handler;
  private final String callSid;

  private Telephone(VoiceHandler handler, String callSid) {
    this.handler = handler;
    this.callSid = callSid;
  }

  /// @param more environment variables besides the usual ones
  static Telephone beside(
      LocalDynamoDb dynamo, LocalSecrets secrets, TestClock clock, Map<String, String> more) {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", SECRET_ID);
    variables.put("RETENTION_DAYS", "90");
    variables.putAll(more);
    return new Telephone(new VoiceHandler(new Environment(variables), clock), sid(1));
  }

  /// Another call to the same function.
  Telephone call(int number) {
    return new Telephone(handler, sid(number));
  }

  static String sid(int number) {
    return "CA%032x".formatted(number);
  }

  String handoff() {
    return "hnd_" + callSid.substring(2);
  }

  /// The TwiML for the caller's leg, upon a webhook such as `/voice/call`.
  String post(String target, Map<String, String> params) {
    return twiMl(serve(request(target).with(params)));
  }

  String rings() {
    return post("/voice/call", Map.of("CallStatus", "ringing"));
  }

  String dialEnds(int attempt, Map<String, String> params) {
    return twiMl(serve(dialEnd(attempt, params)));
  }

  TwilioRequest dialEnd(int attempt, Map<String, String> params) {
    var request = request("/voice/dial-status" + about(attempt)).with(params);
    return params.containsKey("CallStatus") ? request : request.with("CallStatus", "in-progress");
  }

  /// A webhook of the destination's leg.
  TwilioRequest ofLeg(String path, int attempt, Map<String, String> params) {
    return TwilioRequest.to(path + about(attempt))
        .with("AccountSid", ACCOUNT)
        .with("CallSid", LEG)
        .with("ParentCallSid", callSid)
        .with("From", CALLER)
        .with("To", "+442079460018")
        .with("CallStatus", "in-progress")
        .with(params)
        .signedWith(TOKEN);
  }

  TwilioRequest hangUp() {
    return request("/voice/status").with("CallStatus", "completed").with("SequenceNumber", "3");
  }

  TwilioRequest request(String target) {
    return TwilioRequest.to(target)
        .with("AccountSid", ACCOUNT)
        .with("CallSid", callSid)
        .with("From", CALLER)
        .with("To", CALLED)
        .with("FromCity", "")
        .signedWith(TOKEN);
  }

  String about(int attempt) {
    return "?handoff=" + handoff() + "&attempt=" + attempt;
  }

  APIGatewayV2HTTPResponse serve(TwilioRequest request) {
    return handler.handleRequest(request.event(), new LocalContext());
  }

  String hears(TwilioRequest request) {
    return twiMl(serve(request));
  }

  private static String twiMl(APIGatewayV2HTTPResponse response) {
    assertThat(response.getStatusCode()).isEqualTo(200);
    assertThat(response.getHeaders()).containsEntry("content-type", "text/xml; charset=utf-8");
    return response.getBody();
  }
}
