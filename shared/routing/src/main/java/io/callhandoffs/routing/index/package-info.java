/// The texts of a project's destinations, and how a caller's words are compared with them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.index;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
