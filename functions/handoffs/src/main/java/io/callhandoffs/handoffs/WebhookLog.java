package io.callhandoffs.handoffs;

import io.callhandoffs.aws.Environment;
import io.callhandoffs.aws.Timestamps;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.StateChange;
import io.callhandoffs.store.StoreException;
import io.callhandoffs.store.sdk.SdkClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;

/// The lines that the functions which answer Twilio have logged of their answers, as CloudWatch
/// keeps them.
final class WebhookLog {

  /// Lines of one log that are asked for at once.
  private static final int PAGE = 1_000;

  /// CloudWatch looks through a bounded piece of the log at a time, and may find nothing in it. One
  /// request of ours reads no more pieces of one log than this.
  private static final int MAX_PAGES = 10;

  /// Searching takes longer than reading a key, for which the client's own limits are.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  /// After that no more is asked for, so that the function's time is enough for the last answer.
  private static final Duration MAX_SEARCH = Duration.ofSeconds(5);

  /// A handoff is written a moment after its first webhook came in.
  private static final Duration BEFORE = Duration.ofMinutes(1);

  /// Twilio repeats reports that failed.
  private static final Duration AFTER = Duration.ofMinutes(15);

  /// Twilio ends every call after a day.
  private static final Duration LONGEST_CALL = Duration.ofDays(1);

  private final CloudWatchLogsClient logs;
  private final List<String> groups;
  private final Duration kept;
  private final Clock clock;

  /// As the environment says: `VOICE_LOG`, `ROUTING_LOG`, `LOG_RETENTION_DAYS`.
  WebhookLog(SdkClients clients, Environment environment, Clock clock) {
    this.logs = clients.client(CloudWatchLogsClient.builder(), "AWS_ENDPOINT_URL_CLOUDWATCH_LOGS");
    this.groups = List.of(environment.require("VOICE_LOG"), environment.require("ROUTING_LOG"));
    this.kept = Duration.ofDays(Long.parseLong(environment.require("LOG_RETENTION_DAYS")));
    this.clock = clock;
  }

  /// What was found.
  ///
  /// @param lines JSON objects, in no order
  /// @param isComplete whether all was looked through
  record Found(List<String> lines, boolean isComplete) {}

  /// The lines of a handoff's call.
  ///
  /// @throws StoreException if CloudWatch does not answer or refuses
  Found of(Handoff handoff) {
    var lines = new ArrayList<String>();
    long deadline = System.nanoTime() + MAX_SEARCH.toNanos();
    boolean isComplete = true;
    for (var group : groups) {
      isComplete &= read(request(handoff).logGroupName(group).build(), deadline, lines);
    }
    return new Found(lines, isComplete);
  }

  /// What was logged before is kept no longer.
  Instant keptSince() {
    return Timestamps.rounded(clock.instant().minus(kept));
  }

  private boolean read(FilterLogEventsRequest first, long deadline, List<String> lines) {
    var request = first;
    for (int pages = 0; pages < MAX_PAGES && System.nanoTime() < deadline; pages++) {
      var page = page(request);
      page.events().forEach(event -> lines.add(event.message()));
      if (page.nextToken() == null) {
        return true;
      }
      request = request.toBuilder().nextToken(page.nextToken()).build();
    }
    return false;
  }

  private FilterLogEventsResponse page(FilterLogEventsRequest request) {
    try {
      return logs.filterLogEvents(request);
    } catch (SdkServiceException e) {
      throw e.isThrottlingException() || e.statusCode() >= 500
          ? StoreException.outage("CloudWatch Logs answers later: " + e.getMessage(), e)
          : StoreException.refusal("CloudWatch Logs refuses: " + e.getMessage(), e);
    } catch (SdkException e) {
      throw StoreException.outage("CloudWatch Logs does not answer", e);
    }
  }

  /// A webhook that failed before it found its handoff names only the call.
  private FilterLogEventsRequest.Builder request(Handoff handoff) {
    var pattern =
        "{ ($.logger = \"LoggedWebhook\") && (($.handoff_id = \"%s\") || ($.call_sid = \"%s\")) }"
            .formatted(handoff.id(), handoff.call().sid().value());
    var begun = handoff.history().createdAt();
    return FilterLogEventsRequest.builder()
        .filterPattern(pattern)
        .startTime(begun.minus(BEFORE).toEpochMilli())
        .endTime(lastReport(handoff).orElse(begun.plus(LONGEST_CALL)).plus(AFTER).toEpochMilli())
        .limit(PAGE)
        .overrideConfiguration(
            override -> override.apiCallAttemptTimeout(PATIENCE).apiCallTimeout(PATIENCE));
  }

  /// When it was over, if it is.
  private static Optional<Instant> lastReport(Handoff handoff) {
    var lastChange =
        handoff.history().changes().stream().map(StateChange::at).max(Instant::compareTo);
    return handoff.isSettled()
        ? lastChange.map(at -> handoff.progress().callEndedAt().filter(at::isBefore).orElse(at))
        : Optional.empty();
  }
}
