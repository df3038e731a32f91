package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.local.twiml.TwimlReader;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.TwilioRequest;
import java.util.List;
import java.util.Map;

/// What an assistant says when it hands a caller over. Whatever it is, somebody is rung, and the
/// record can be read by those who may see numbers, and by those who may not.
public final class HandoffDataFuzz {

  private static final String HANDOFFS = "/v1/projects/default/handoffs";

  private static final Map<String, Object> WITHOUT_NUMBERS =
      Map.of("name", "reader", "project", "*", "scopes", "handoffs:read");

  private static int calls;

  private HandoffDataFuzz() {}

  /// Starting takes longer than an input may.
  public static void fuzzerInitialize() {
    var _ = FuzzedSystem.running();
  }

  public static synchronized void fuzzerTestOneInput(byte[] input) {
    var system = FuzzedSystem.running();
    var call = "%032x".formatted(++calls);
    var complaints = Complaints.listening();
    var answer =
        system.ring(
            TwilioRequest.to("/voice/handoff?ordinal=1")
                .with("AccountSid", FuzzedSystem.ACCOUNT)
                .with("CallSid", "CA" + call)
                .with("From", "+14155550100")
                .with("To", FuzzedSystem.CALLED)
                .with("CallStatus", "in-progress")
                .with("SessionStatus", "completed")
                .with("HandoffData", new String(input, UTF_8))
                .signedWith(FuzzedSystem.TOKEN)
                .event());
    complaints.settle();
    requireOk("the assistant", answer);
    var verbs = TwimlReader.read(answer.getBody());
    if (!answer.getBody().contains("<Dial") && !answer.getBody().contains("<Gather")) {
      throw new AssertionError("nobody is rung: " + verbs);
    }
    for (var reader : List.of(system.handoffs(), system.handoffs().as(WITHOUT_NUMBERS))) {
      requireReadable(reader, "hnd_" + call);
    }
  }

  private static void requireReadable(ApiClient reader, String handoff) {
    requireOk("one handoff", reader.get(HANDOFFS + "/" + handoff));
    requireOk("the list", reader.get(HANDOFFS + "?limit=1"));
  }

  private static void requireOk(String what, APIGatewayV2HTTPResponse answer) {
    if (answer.getStatusCode() != 200) {
      throw new AssertionError(what + " was answered " + answer.getStatusCode());
    }
  }
}
