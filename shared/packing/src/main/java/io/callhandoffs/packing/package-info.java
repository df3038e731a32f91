/// Makes one small jar of a function and its libraries: of each class, what the function can reach.
@NullMarked
@CheckReturnValue
package io.callhandoffs.packing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
