/// Faults of the services that functions rely on.
@NullMarked
@CheckReturnValue
package io.callhandoffs.testing.faults;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
