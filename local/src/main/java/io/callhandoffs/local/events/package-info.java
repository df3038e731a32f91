/// An event bus as Amazon EventBridge has it, and what can be seen of it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
