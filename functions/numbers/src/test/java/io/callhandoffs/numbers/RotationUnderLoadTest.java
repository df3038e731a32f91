package io.callhandoffs.numbers;

import static io.callhandoffs.numbers.Desk.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.testing.TwilioRequest;
import io.callhandoffs.twilio.TwilioWebhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Webhooks keep arriving while the token that signs them is rotated.
class RotationUnderLoadTest {

  private static final int ROTATIONS = 4;
  private static final int CALLERS = 3;

  @RegisterExtension final Desk desk = new Desk();

  @Test
  void refusesNoWebhookDuringARotation() throws Exception {
    var _ = desk.connect();
    var webhook =
        new TwilioWebhook(
            desk.environment(), new SdkClients(desk.environment()).secrets(), _ -> {}, desk.clock);
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(CALLERS)) {
      var callers = new ArrayList<Future<List<Integer>>>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(threads.submit(calling(webhook, over)));
      }
      for (int i = 0; i < ROTATIONS; i++) {
        var response = desk.api().send("POST", Desk.MUSEUM + "/twilio/rotation", null);
        assertThat(response.getStatusCode()).isEqualTo(200);
      }
      over.set(true);
      for (var caller : callers) {
        assertThat(caller.get()).isNotEmpty().containsOnly(200);
      }
    }
    assertThat(desk.twilio.signingToken(ACCOUNT)).isNotEqualTo(Desk.TOKEN);
    // An unsigned webhook is refused throughout.
    assertThat(status(webhook, "0".repeat(32))).isEqualTo(403);
  }

  private Callable<List<Integer>> calling(TwilioWebhook webhook, AtomicBoolean over) {
    return () -> {
      var statuses = new ArrayList<Integer>();
      while (!over.get() || statuses.isEmpty()) {
        statuses.add(status(webhook, desk.twilio.signingToken(ACCOUNT)));
      }
      return statuses;
    };
  }

  private static int status(TwilioWebhook webhook, String token) {
    return webhook.serve(signed(token), _ -> "<Response/>", _ -> Optional.empty()).getStatusCode();
  }

  private static APIGatewayV2HTTPEvent signed(String token) {
    return TwilioRequest.to("/voice/call")
        .with("AccountSid", ACCOUNT)
        .with("CallSid", "CA" + "5".repeat(32))
        .signedWith(token)
        .event();
  }
}
