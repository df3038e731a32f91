/// Requests as Twilio makes them: signed, limited, repeated when a URL asks for it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
