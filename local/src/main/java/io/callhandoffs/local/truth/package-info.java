/// Compares what really happened on simulated calls with what is promised and what is recorded.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.truth;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
