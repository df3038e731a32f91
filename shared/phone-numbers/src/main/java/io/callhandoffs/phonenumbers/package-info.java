/// From what people type to what can be dialled, and back to what people can read. The numbering
/// plans of the world are Google's libphonenumber.
@NullMarked
@CheckReturnValue
package io.callhandoffs.phonenumbers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
