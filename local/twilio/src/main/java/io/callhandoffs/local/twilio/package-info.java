/// Twilio's REST API, as much of it as this system uses, in memory: accounts, keys, tokens, numbers
/// and calls. It answers as Twilio does, errors included, and breaks when it is told to.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.twilio;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
