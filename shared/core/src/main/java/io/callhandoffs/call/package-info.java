/// What happens on a call. Nothing here reads or changes anything outside itself.
@NullMarked
@CheckReturnValue
package io.callhandoffs.call;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
