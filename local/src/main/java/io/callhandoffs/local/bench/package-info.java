/// How long callers wait when a function has only just started.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
