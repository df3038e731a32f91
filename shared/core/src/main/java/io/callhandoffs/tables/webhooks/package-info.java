/// The table of what is known of the receivers of events, by project.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.webhooks;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
