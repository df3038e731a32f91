/// How long callers wait for a function's cold start.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
