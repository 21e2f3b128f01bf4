/** What the documents promise. */
@NullMarked
package org.wholeads.docs;

import org.jspecify.annotations.NullMarked;
