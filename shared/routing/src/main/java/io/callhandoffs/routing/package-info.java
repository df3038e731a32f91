/// Understands which destination a caller wants, or that none fits. Start with [Router], which
/// understands by meaning, and [WordsRouter], which needs no model and is there at once.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
