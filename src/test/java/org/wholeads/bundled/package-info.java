/** What the bundled policy says. */
@NullMarked
package org.wholeads.bundled;

import org.jspecify.annotations.NullMarked;
