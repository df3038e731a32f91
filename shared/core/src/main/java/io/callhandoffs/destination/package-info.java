/// Somewhere a caller can be handed to, and the table of all of them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.destination;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
