package io.callhandoffs.local.twilio;

/// Whose credentials came with a request.
///
/// @param byToken whether they were the account's token and not a key
record Caller(Account account, boolean byToken) {}
