/// The table of destinations: all that belongs to a project except its handoffs. Each `…Item` maps
/// one kind of value to attributes and back.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.destinations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
