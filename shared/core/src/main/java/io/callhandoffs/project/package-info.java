/// A project: one assistant's project, and its settings.
@NullMarked
@CheckReturnValue
package io.callhandoffs.project;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
