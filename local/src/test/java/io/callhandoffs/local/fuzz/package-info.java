/// What strangers and clients send, made up at random: `make fuzz` mutates the inputs in
/// `src/test/resources/fuzz`, and [FuzzCorpusTest] replays them in every build. Each class with a
/// `fuzzerTestOneInput` is a target, and fails by an exception.
@CheckReturnValue
@NullMarked
package io.callhandoffs.local.fuzz;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
