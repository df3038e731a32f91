/// What can be dialled: numbers, digits, SIP addresses.
@NullMarked
@CheckReturnValue
package io.callhandoffs.telephone;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
