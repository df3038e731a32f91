/// How constants are spelled outside.
@NullMarked
@CheckReturnValue
package io.callhandoffs.text;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
