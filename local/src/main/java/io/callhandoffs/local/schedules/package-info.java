/// Schedules of the template, as EventBridge Scheduler runs them, by the local stack's clock.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.schedules;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
