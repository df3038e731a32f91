package io.callhandoffs.handoff;

/// Where Twilio finds our webhooks for the rest of a call: the addresses under which it came in.
///
/// @param voice where `/voice/…` begins, without a slash at the end
/// @param routing where `/voice/route` begins, which has a function of its own
public record WebhookUrls(String voice, String routing) {}
