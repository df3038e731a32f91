/// Trains the index of a project. Only what saves destinations needs it; calls do not.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.learning;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
