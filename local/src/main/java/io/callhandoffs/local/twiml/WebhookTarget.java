package io.callhandoffs.local.twiml;

/// A webhook as a document names it: it may be relative, and have connection overrides.
public record WebhookTarget(String url, String method) {}
