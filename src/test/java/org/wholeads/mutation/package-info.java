@NullMarked
package org.wholeads.mutation;

import org.jspecify.annotations.NullMarked;
