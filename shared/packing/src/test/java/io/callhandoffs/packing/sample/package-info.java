/// Something small to pack.
@NullMarked
package io.callhandoffs.packing.sample;

import org.jspecify.annotations.NullMarked;
