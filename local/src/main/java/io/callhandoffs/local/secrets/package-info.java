/// Secrets Manager, as far as its clients can tell.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.secrets;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
