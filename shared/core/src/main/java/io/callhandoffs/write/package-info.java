/// What keeps writes from overwriting each other, or from happening twice.
@NullMarked
@CheckReturnValue
package io.callhandoffs.write;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
