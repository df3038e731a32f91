package io.callhandoffs.handoffs;

import java.time.Instant;
import java.util.List;

/// The webhooks of one handoff, in their order.
///
/// @param keptSince what came in before is kept no longer
/// @param complete whether all of the log was looked through
record WebhookListView(List<WebhookView> webhooks, Instant keptSince, boolean complete) {}
