/// The store over the AWS CRT: AWS's own TLS, HTTP and signatures in native code, and DynamoDB's
/// wire format by hand. It does what `store.sdk` does, loads a tenth of its classes, and starts in
/// a fraction of its time.
@NullMarked
@CheckReturnValue
package io.callhandoffs.store.crt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
