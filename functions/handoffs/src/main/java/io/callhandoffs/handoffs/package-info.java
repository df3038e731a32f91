/// The function behind the API's routes about handoffs.
@NullMarked
@CheckReturnValue
package io.callhandoffs.handoffs;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
