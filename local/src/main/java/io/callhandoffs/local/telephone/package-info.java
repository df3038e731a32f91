/// A simulated telephone network: Twilio's part in a call, and that of everybody on the line.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.telephone;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
