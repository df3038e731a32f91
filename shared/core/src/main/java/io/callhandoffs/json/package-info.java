/// JSON that assistants and clients send and that is stored as they sent it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
