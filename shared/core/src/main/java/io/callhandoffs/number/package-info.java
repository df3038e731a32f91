/// The telephone numbers that callers ring, and whose they are.
@NullMarked
@CheckReturnValue
package io.callhandoffs.number;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
