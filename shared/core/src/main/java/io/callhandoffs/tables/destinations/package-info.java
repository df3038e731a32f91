/// The table of destinations: all that belongs to a project but its handoffs. A `…Item` is how one
/// value is kept.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.destinations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
