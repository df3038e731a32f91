/// Converts what people type to what can be dialled, and back. The numbering plans of the world are
/// those of Google's libphonenumber.
@NullMarked
@CheckReturnValue
package io.callhandoffs.phonenumbers;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
