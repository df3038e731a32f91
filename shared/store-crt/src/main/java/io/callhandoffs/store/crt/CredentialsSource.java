package io.callhandoffs.store.crt;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.aws.Environment;
import java.net.URI;
import java.time.Clock;
import software.amazon.awssdk.crt.auth.credentials.Credentials;

/// Where a function's credentials come from. Lambda puts them into its environment; under
/// SnapStart, where they must not be in the snapshot, it names an address in it.
interface CredentialsSource {

  /// The credentials to sign with now.
  ///
  /// @throws NoAnswerException if there are none
  Credentials current() throws NoAnswerException, InterruptedException;

  static CredentialsSource of(Environment environment) {
    var key = environment.find("AWS_ACCESS_KEY_ID");
    return key.isPresent() ? ofVariables(environment, key.get()) : ofContainer(environment);
  }

  private static CredentialsSource ofVariables(Environment environment, String key) {
    var credentials =
        new Credentials(
            key.getBytes(UTF_8),
            environment.require("AWS_SECRET_ACCESS_KEY").getBytes(UTF_8),
            environment.find("AWS_SESSION_TOKEN").map(token -> token.getBytes(UTF_8)).orElse(null));
    return () -> credentials;
  }

  private static CredentialsSource ofContainer(Environment environment) {
    var uri = environment.find("AWS_CONTAINER_CREDENTIALS_FULL_URI").map(URI::create);
    return uri.isPresent()
        ? new ContainerCredentials(
            uri.get(), environment.find("AWS_CONTAINER_AUTHORIZATION_TOKEN"), Clock.systemUTC())
        : () -> {
          throw new NoAnswerException("there are no credentials");
        };
  }
}
