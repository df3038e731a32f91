/// What Lambda does between a DynamoDB stream and a function.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local.streams;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
