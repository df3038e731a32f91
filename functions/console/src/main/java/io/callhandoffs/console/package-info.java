/// The console: static pages that use only the public API.
@NullMarked
@CheckReturnValue
package io.callhandoffs.console;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
