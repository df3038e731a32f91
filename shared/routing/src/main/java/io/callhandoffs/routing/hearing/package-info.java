/// What a caller said: cleaned of what speech recognition and nerves leave in it, and understood
/// where it needs no model.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.hearing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
