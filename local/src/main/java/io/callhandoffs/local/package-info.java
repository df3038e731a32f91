/// The whole system on one machine: the deployed handlers behind a gateway that is built from
/// `template.yaml`, with DynamoDB Local, a Secrets Manager, and a telephone network to call it.
@NullMarked
@CheckReturnValue
package io.callhandoffs.local;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
