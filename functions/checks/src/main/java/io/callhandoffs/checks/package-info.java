/// Checks whether destinations work, on a schedule and when somebody asks.
@NullMarked
@CheckReturnValue
package io.callhandoffs.checks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
