package io.callhandoffs.local.telephone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a call was.
///
/// @param handoffId as named by the webhooks' own URLs
/// @param reached the address of the human whom the caller talked to
/// @param talkedSeconds how long they talked
public record CallReport(
    String sid,
    String from,
    String to,
    String status,
    CallOutcome outcome,
    @Nullable String handoffId,
    @Nullable String reached,
    int talkedSeconds,
    int seconds,
    List<CallStep> steps) {}
