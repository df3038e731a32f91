/// The sentence model: turns a text into an embedding that is near to those of texts that mean the
/// same.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.model;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
