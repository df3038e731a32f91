/// How events leave: by the bus, and by the queue for projects' webhooks.
@NullMarked
@CheckReturnValue
package io.callhandoffs.publishing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
