/// One attempt to move one call to a human, and the table of all of them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.handoff;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
