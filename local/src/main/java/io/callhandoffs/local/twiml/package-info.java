/// Reads TwiML as strictly as Twilio, into values that the simulated network can follow.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.twiml;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
