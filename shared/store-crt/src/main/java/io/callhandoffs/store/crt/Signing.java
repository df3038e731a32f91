package io.callhandoffs.store.crt;

import java.time.Clock;
import java.util.concurrent.ExecutionException;
import software.amazon.awssdk.crt.auth.signing.AwsSigner;
import software.amazon.awssdk.crt.auth.signing.AwsSigningConfig;
import software.amazon.awssdk.crt.http.HttpRequest;

/// Signs requests as AWS wants them (Signature Version 4), with the CRT's own signer.
record Signing(CredentialsSource credentials, Clock clock) {

  /// The request with the headers that a signature consists of.
  HttpRequest signed(HttpRequest request, Service service, String region)
      throws NoAnswerException, InterruptedException {
    try (var config = new AwsSigningConfig()) {
      config.setAlgorithm(AwsSigningConfig.AwsSigningAlgorithm.SIGV4);
      config.setSignatureType(AwsSigningConfig.AwsSignatureType.HTTP_REQUEST_VIA_HEADERS);
      config.setService(service.id());
      config.setRegion(region);
      config.setTime(clock.millis());
      config.setSignedBodyHeader(AwsSigningConfig.AwsSignedBodyHeaderType.X_AMZ_CONTENT_SHA256);
      config.setCredentials(credentials.current());
      return AwsSigner.signRequest(request, config).get();
    } catch (ExecutionException e) {
      throw new NoAnswerException("the request cannot be signed", e);
    }
  }
}
