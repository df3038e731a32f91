/// What may be dialled, and how often: the defence against toll fraud.
@NullMarked
@CheckReturnValue
package io.callhandoffs.policy;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
