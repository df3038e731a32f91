/// The answers of this library: what a caller was understood to want.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.answer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
