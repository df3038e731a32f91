/// The table of connected numbers, and of what is locked and counted beside them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.numbers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
