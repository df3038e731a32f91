/// The function that authorizes every request to the API by its key.
@NullMarked
@CheckReturnValue
package io.callhandoffs.authorizer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
