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

  /// The caller's way to a human.
  ///
  /// @param reached the human's address; null if there was none
  /// @param legs all that were rung, in the order in which that ended
  public record Talk(@Nullable String reached, int talkedSeconds, List<LegReport> legs) {}

  public @Nullable String reached() {
    return talk.reached();
  }

  public List<LegReport> legs() {
    return talk.legs();
  }

  public int talkedSeconds() {
    return talk.talkedSeconds();
  }
}
