/// DynamoDB and Secrets Manager as the stores know them: items, keys, conditions, queries, secrets.
/// Two libraries speak to the real ones: `store.sdk` with AWS's SDK, and `store.crt`, which starts
/// faster, for the functions that callers wait for.
@NullMarked
@CheckReturnValue
package io.callhandoffs.store;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
