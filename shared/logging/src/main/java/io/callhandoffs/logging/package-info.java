/// Passes logs from SLF4J to Lambda's own log.
@NullMarked
@CheckReturnValue
package io.callhandoffs.logging;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
