/// Understands which destination a caller wants, or that none fits. Start with [Router], which goes
/// by meaning, or [WordsRouter], which needs no model and is there at once.
///
/// The packages, each of which knows only those before it: `answer` and `model`, `hearing`,
/// `index`, `learning`.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
