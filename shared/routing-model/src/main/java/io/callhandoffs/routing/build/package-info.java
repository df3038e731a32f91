/// Makes the model that the router loads, as a step of the build. None of it is deployed.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.build;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
