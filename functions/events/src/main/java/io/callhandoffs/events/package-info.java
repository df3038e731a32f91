/// The functions that tell others what becomes of handoffs: Amazon EventBridge, and projects' own
/// webhooks.
@NullMarked
@CheckReturnValue
package io.callhandoffs.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
