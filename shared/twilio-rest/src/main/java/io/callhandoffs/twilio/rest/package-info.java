/// Twilio's REST API as this system uses it: accounts, tokens, numbers and live calls.
@NullMarked
@CheckReturnValue
package io.callhandoffs.twilio.rest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
