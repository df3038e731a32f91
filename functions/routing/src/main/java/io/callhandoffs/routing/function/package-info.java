/// The function that finds out where a caller's words lead.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.function;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
