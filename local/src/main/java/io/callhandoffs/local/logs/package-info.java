/// What functions log, as CloudWatch Logs keeps it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.logs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
