/// What is said to callers and to those who answer.
@NullMarked
@CheckReturnValue
package io.callhandoffs.speech;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
