/// Secrets of AWS Secrets Manager, and their cache in memory.
@NullMarked
@CheckReturnValue
package io.callhandoffs.secret;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
