/// How often destinations were rung and reached, and what became of handoffs.
@NullMarked
@CheckReturnValue
package io.callhandoffs.statistics;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
