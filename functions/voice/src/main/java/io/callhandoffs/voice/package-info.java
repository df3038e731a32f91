/// The function that answers Twilio's voice webhooks.
@NullMarked
@CheckReturnValue
package io.callhandoffs.voice;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
