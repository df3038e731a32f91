/// Queues as Amazon SQS has them, and what Lambda does between a queue and a function.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.queues;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
