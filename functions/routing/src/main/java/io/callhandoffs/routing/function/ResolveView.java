package io.callhandoffs.routing.function;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would happen, as a client sees it.
///
/// @param destination the id of the destination that would be chosen; null where the caller would
///   be asked, or nobody is configured
/// @param how `explicit`, `matched`, `default`, or `none` where nothing would be chosen
/// @param confidence how sure, 0 to 1
/// @param understoodBy `meaning` or `words`; null where there was nothing to understand
/// @param asks the ids of the destinations between which the caller would be asked
/// @param ranking all destinations that the words are like, the likeliest first
/// @param rings what would be tried, in order, until something rings
/// @param twiml what Twilio would be told
/// @param explanation why, in words that a manager understands
record ResolveView(
    @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) String destination,
    String how,
    double confidence,
    @Nullable String understoodBy,
    List<String> asks,
    List<Place> ranking,
    List<Hop> rings,
    String twiml,
    String explanation) {

  /// A destination and how likely it is meant, 0 to 1.
  record Place(String destination, String name, double score) {}

  /// A destination that would be tried.
  ///
  /// @param result `rings`, or why it would be passed over: `skipped_closed`, `blocked`, `failed`
  record Hop(String destination, String name, String result, String why) {}
}
