/// The function that every request to the API passes first: it finds out whose key it carries.
@NullMarked
@CheckReturnValue
package io.callhandoffs.authorizer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
