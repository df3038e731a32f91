/// What a function is given by its environment, and the AWS clients made from it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.aws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
