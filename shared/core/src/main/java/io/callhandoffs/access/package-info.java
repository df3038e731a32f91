/// Who calls the API, and what they may do.
@NullMarked
@CheckReturnValue
package io.callhandoffs.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
