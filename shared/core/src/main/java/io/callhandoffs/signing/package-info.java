/// What Twilio signs its requests with.
@NullMarked
@CheckReturnValue
package io.callhandoffs.signing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
