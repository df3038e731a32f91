/// JSON from clients and from storage: read and written by one parser with one set of limits.
@NullMarked
@CheckReturnValue
package io.callhandoffs.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
