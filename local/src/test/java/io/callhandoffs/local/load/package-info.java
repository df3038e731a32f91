/// Many calls at once, and what is counted of them.
@CheckReturnValue
@NullMarked
package io.callhandoffs.local.load;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
