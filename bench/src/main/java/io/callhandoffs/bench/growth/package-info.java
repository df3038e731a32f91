/// What a call costs as more is stored, more calls come at once, and more projects share the
/// functions: `make growth`.
@NullMarked
@CheckReturnValue
package io.callhandoffs.bench.growth;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
