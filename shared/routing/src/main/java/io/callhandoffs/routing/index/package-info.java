/// What a project's destinations say of themselves, and how what a caller said is compared with it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.index;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
