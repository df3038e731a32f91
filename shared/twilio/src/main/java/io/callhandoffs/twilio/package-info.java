/// Twilio's webhooks: whether Twilio sent them, what they ask, and the answer in TwiML.
@NullMarked
@CheckReturnValue
package io.callhandoffs.twilio;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
