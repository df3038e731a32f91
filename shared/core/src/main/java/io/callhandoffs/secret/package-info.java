/// Secrets of AWS Secrets Manager, and what is kept of them in memory.
@NullMarked
@CheckReturnValue
package io.callhandoffs.secret;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
