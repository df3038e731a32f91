/// API Gateway and Lambda's function URLs, in front of the handlers that are deployed.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.gateway;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
