/// A simulated Amazon EventBridge, and a page that shows its events.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
