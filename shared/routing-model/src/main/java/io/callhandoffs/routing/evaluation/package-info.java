/// Measures how well callers are understood, and at what cost. None of it is deployed.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.evaluation;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
