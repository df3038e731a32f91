/// The table of handoffs, and of what is counted and remembered beside them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.handoffs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
