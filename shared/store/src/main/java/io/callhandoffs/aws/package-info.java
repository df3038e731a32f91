/// What a function is given by Lambda, and how it writes times.
@NullMarked
@CheckReturnValue
package io.callhandoffs.aws;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
