/// Why something cannot be done, in words that whoever asked may see.
@NullMarked
@CheckReturnValue
package io.callhandoffs.failure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
