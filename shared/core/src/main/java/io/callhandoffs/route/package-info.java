/// Where a call should go, and how sure that is.
@NullMarked
@CheckReturnValue
package io.callhandoffs.route;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
