/// Why a request fails, in words that the client may see.
@NullMarked
@CheckReturnValue
package io.callhandoffs.failure;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
