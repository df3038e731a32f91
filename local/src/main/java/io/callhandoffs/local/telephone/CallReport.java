package io.callhandoffs.local.telephone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a call went.
///
/// @param handoffId as named in the webhooks' URLs
public record CallReport(
    String sid,
    String from,
    String to,
    String status,
    CallOutcome outcome,
    @Nullable String handoffId,
    @JsonUnwrapped Talk talk,
    int seconds,
    List<CallStep> steps) {

  /// The caller's talk with a human.
  ///
  /// @param reached the human's address; null if there was none
  public record Talk(@Nullable String reached, int talkedSeconds) {}

  public @Nullable String reached() {
    return talk.reached();
  }

  public int talkedSeconds() {
    return talk.talkedSeconds();
  }
}
