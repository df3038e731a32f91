/// The part of Twilio's REST API that this system uses, in memory: accounts, keys, tokens, numbers
/// and calls. It answers as Twilio does, errors included, and fails when told to.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.twilio;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
