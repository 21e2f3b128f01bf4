/** What scenarios promise. */
@NullMarked
package org.wholeads.scenario;

import org.jspecify.annotations.NullMarked;
