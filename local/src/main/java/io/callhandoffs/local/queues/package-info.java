/// A simulated Amazon SQS, and Lambda's polling of its queues.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.queues;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
