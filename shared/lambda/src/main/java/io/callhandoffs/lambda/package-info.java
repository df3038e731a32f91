/// How functions that callers wait for get their events: read here, because the library with which
/// Lambda's runtime does it has a thousand classes to load first.
@NullMarked
@CheckReturnValue
package io.callhandoffs.lambda;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
