/// JSON of AWS's services and of secrets: a reader and a writer of a few hundred lines less than a
/// JSON library, since a function loads them while its first caller waits.
@NullMarked
@CheckReturnValue
package io.callhandoffs.store.json;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
