/// The function that gives API keys out, lists and revokes them.
@NullMarked
@CheckReturnValue
package io.callhandoffs.keys;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
