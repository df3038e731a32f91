/// Many calls on the local stack at once, and for long.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
