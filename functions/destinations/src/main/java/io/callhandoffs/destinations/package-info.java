/// The function behind the API's routes about destinations and the project's settings.
@NullMarked
@CheckReturnValue
package io.callhandoffs.destinations;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
