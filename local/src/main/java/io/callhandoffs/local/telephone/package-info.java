/// A simulated telephone network: Twilio's part in a call, and that of all its parties.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.telephone;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
