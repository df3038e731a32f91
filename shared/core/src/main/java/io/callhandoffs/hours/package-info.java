/// When a destination is open.
@NullMarked
@CheckReturnValue
package io.callhandoffs.hours;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
