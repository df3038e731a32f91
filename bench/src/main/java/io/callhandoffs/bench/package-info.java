/// How long callers wait, measured beside other ways to do the same job: `make bench`.
@NullMarked
@CheckReturnValue
package io.callhandoffs.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
