/// How events leave: by the bus, by the queue for projects' webhooks, and by mail.
@NullMarked
@CheckReturnValue
package io.callhandoffs.publishing;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
