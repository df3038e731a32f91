/// What is told of the system while it runs: whose request a line of the log belongs to, and what
/// is counted and measured.
@NullMarked
@CheckReturnValue
package io.callhandoffs.telemetry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
