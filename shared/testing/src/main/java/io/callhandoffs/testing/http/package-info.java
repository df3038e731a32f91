/// HTTP on this machine: a thin layer over the JDK's own server.
@NullMarked
@CheckReturnValue
package io.callhandoffs.testing.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
