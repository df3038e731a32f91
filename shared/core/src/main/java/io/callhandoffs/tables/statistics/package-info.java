/// The table of what is counted of handoffs, and of what was counted of each so far.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
