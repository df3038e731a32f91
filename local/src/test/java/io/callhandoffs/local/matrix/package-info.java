/// Plays every way of a call while each of its requests fails in each way.
@CheckReturnValue
@NullMarked
package io.callhandoffs.local.matrix;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
