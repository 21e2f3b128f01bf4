/** What the analysis claims, held against exhaustive enumeration and against the engine. */
@NullMarked
package org.wholeads.analysis;

import org.jspecify.annotations.NullMarked;
