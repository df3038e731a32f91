/// Digests of content. It knows no other package of ours.
@NullMarked
@CheckReturnValue
package io.callhandoffs.digest;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
