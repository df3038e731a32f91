package io.callhandoffs.keys;

import java.util.List;

/// A project's API keys, the oldest first.
record KeyListView(List<KeyView> apiKeys) {}
