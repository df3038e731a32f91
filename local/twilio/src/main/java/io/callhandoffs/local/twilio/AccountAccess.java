package io.callhandoffs.local.twilio;

/// The account that a request's credentials belong to.
///
/// @param byToken whether they were the account's token, and not a key
record AccountAccess(Account account, boolean byToken) {}
