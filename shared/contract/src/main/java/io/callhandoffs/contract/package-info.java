/// Compares `openapi.yaml` with what the handlers really do.
@NullMarked
@CheckReturnValue
package io.callhandoffs.contract;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
