/// What a caller was understood to want: the words that everything here answers with.
@NullMarked
@CheckReturnValue
package io.callhandoffs.routing.answer;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
