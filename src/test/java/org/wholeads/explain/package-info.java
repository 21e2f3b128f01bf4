/** Explanations, held against trying everything. */
@NullMarked
package org.wholeads.explain;

import org.jspecify.annotations.NullMarked;
