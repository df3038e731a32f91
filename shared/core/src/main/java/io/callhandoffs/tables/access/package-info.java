/// The table of API keys, by their hashes.
@NullMarked
@CheckReturnValue
package io.callhandoffs.tables.access;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
