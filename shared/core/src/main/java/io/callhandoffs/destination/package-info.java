/// A destination: somewhere a caller can be handed to, and how it is rung.
@NullMarked
@CheckReturnValue
package io.callhandoffs.destination;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
