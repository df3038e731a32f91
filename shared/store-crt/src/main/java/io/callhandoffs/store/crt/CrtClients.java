package io.callhandoffs.store.crt;

import io.callhandoffs.aws.Environment;
import java.time.Clock;

/// DynamoDB and Secrets Manager over the AWS CRT. Nothing is loaded, opened or asked before it is
/// needed.
public final class CrtClients {

  private final Environment environment;
  private final Signing signing;

  public CrtClients(Environment environment) {
    this.environment = environment;
    this.signing = new Signing(CredentialsSource.of(environment), Clock.systemUTC());
  }

  public CrtDatabase database() {
    return new CrtDatabase(caller(Service.DYNAMO_DB));
  }

  public CrtSecrets secrets() {
    return new CrtSecrets(caller(Service.SECRETS_MANAGER));
  }

  private Caller caller(Service service) {
    var endpoint = Endpoint.of(service, environment);
    return new Caller(service, endpoint, signing, new Retries());
  }
}
