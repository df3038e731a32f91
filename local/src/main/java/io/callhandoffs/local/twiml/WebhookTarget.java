package io.callhandoffs.local.twiml;

/// A webhook as a document names it: perhaps relative, perhaps with connection overrides.
public record WebhookTarget(String url, String method) {}
