/// The functions for the owner's own Twilio: account, numbers and dialling policy.
@NullMarked
@CheckReturnValue
package io.callhandoffs.numbers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
