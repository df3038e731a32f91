package io.callhandoffs.local.telephone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One document of a call: why it was requested, what came back, how it was followed.
///
/// @param atSeconds the call's own time
/// @param leg `caller`, or the address of the leg
/// @param because what led to the request
/// @param verb the verb at which the document ended
/// @param error why Twilio could not use the answer
public record CallStep(
    int atSeconds,
    String leg,
    String because,
    @JsonUnwrapped Exchange exchange,
    @Nullable String verb,
    List<Happening> happened,
    @Nullable String error) {

  /// A webhook's request and its answer; or only a document that came without a request.
  public record Exchange(
      @Nullable String webhook,
      Map<String, String> request,
      @Nullable Integer status,
      @Nullable Long tookMillis,
      @Nullable String twiml) {}

  /// An event while a document was followed.
  ///
  /// @param who `twilio`, `caller`, or an address that was rung
  public record Happening(int atSeconds, String who, String verb, String what) {}
}
