/// Whether destinations work, as far as checks and calls have shown.
@NullMarked
@CheckReturnValue
package io.callhandoffs.health;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
