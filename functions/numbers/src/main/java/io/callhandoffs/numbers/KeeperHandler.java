package io.callhandoffs.numbers;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.phonenumbers.FallbackNumber;
import io.callhandoffs.store.sdk.SdkClients;
import io.callhandoffs.telemetry.LogScope;
import io.callhandoffs.twilio.rest.Patience;
import java.time.Clock;
import java.util.Map;

/// Scheduled work on numbers and tokens: every night, and when Secrets Manager rotates the tokens.
public final class KeeperHandler implements RequestHandler<Map<String, Object>, Void> {

  private final NightlyAudit audit;
  private final TokenRotation rotation;

  /// Lambda calls this one.
  public KeeperHandler() {
    this(Environment.ofProcess());
  }

  public KeeperHandler(Environment environment) {
    this(environment, Clock.systemUTC());
  }

  public KeeperHandler(Environment environment, Clock clock) {
    this(environment, clock, Patience.REAL);
  }

  KeeperHandler(Environment environment, Clock clock, Patience patience) {
    var maintenance = Maintenance.of(environment, new SdkClients(environment), clock, patience);
    this.audit = new NightlyAudit(maintenance, FallbackNumber.of(environment));
    this.rotation = new TokenRotation(maintenance);
  }

  @Override
  public Void handleRequest(Map<String, Object> event, Context context) {
    LogScope.ofInvocation(context.getAwsRequestId()).run(() -> keep(event));
    return null;
  }

  private void keep(Map<String, Object> event) {
    if (event.get("Step") instanceof String step) {
      rotation.step(step, String.valueOf(event.get("ClientRequestToken")));
    } else {
      audit.run();
    }
  }
}
