/// A project, one assistant's workspace, and its settings.
@NullMarked
@CheckReturnValue
package io.callhandoffs.project;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
