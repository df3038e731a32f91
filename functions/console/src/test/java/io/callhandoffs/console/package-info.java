@NullMarked
package io.callhandoffs.console;

import org.jspecify.annotations.NullMarked;
