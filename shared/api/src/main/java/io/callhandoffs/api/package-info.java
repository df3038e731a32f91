/// The edge between HTTP and the domain: requests in, replies and problems out, all as JSON. It
/// knows no feature.
@NullMarked
@CheckReturnValue
package io.callhandoffs.api;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
