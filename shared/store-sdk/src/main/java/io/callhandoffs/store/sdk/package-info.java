/// The store over AWS's SDK: the DynamoDB Enhanced Client and the SDK's Secrets Manager.
@NullMarked
@CheckReturnValue
package io.callhandoffs.store.sdk;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
