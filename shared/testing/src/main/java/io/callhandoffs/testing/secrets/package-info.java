/// A local AWS Secrets Manager, which answers the SDK's client as AWS does.
@NullMarked
@CheckReturnValue
package io.callhandoffs.testing.secrets;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
