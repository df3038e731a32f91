package io.callhandoffs.store.sdk;

import io.callhandoffs.store.StoreException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/// What the SDK throws, as the stores know it.
final class SdkFailures {

  private SdkFailures() {}

  /// What `call` returns.
  ///
  /// @throws StoreException if the service does not answer or refuses
  static <T> T translated(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkServiceException e) {
      throw e.isThrottlingException() || e.statusCode() >= 500
          ? StoreException.outage(String.valueOf(e.getMessage()), e)
          : StoreException.refusal(String.valueOf(e.getMessage()), e);
    } catch (SdkException e) {
      throw StoreException.outage(String.valueOf(e.getMessage()), e);
    }
  }
}
