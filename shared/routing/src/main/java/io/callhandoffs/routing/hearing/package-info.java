/// What a caller said, cleaned of disfluencies and of what speech recognition leaves in it, and
/// understood if that needs no model.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.hearing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
