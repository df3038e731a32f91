package io.callhandoffs.numbers;

import io.callhandoffs.twilio.rest.AccountSigning;
import io.callhandoffs.twilio.rest.ProjectAccount;

/// A project's account, with what its webhooks may be signed with.
record LinkedAccount(ProjectAccount account, AccountSigning signing) {}
