/// The functions that publish handoffs' states: to Amazon EventBridge and to projects' own
/// webhooks.
@NullMarked
@CheckReturnValue
package io.callhandoffs.events;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
