/// A project as the functions that answer calls remember it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.projects;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
