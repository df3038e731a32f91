/// What checks leave behind: their history, what is asked for, and when the next are due.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.checks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
