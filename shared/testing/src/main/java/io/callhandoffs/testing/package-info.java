/// What tests and the local stack share: a real DynamoDB, the template as data, recorded events, a
/// test clock.
@NullMarked
@CheckReturnValue
package io.callhandoffs.testing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
