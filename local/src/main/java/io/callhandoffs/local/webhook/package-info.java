/// Requests as Twilio makes them: signed, limited, and retried when a URL asks for it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.webhook;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
