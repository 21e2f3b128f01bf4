/** The test kit tried on policies whose faults are known. */
@NullMarked
package org.wholeads.testing;

import org.jspecify.annotations.NullMarked;
