/// AWS Secrets Manager on this machine: what the SDK's client asks for, answered as AWS answers it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.testing.secrets;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
