/// The time of the local stack.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.clock;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
