/**
 * Exact answers about a policy: is it complete and free of conflict, which rules do nothing, what did an edit change?
 *
 * <p>The facts that a policy can tell apart are finite. A decision diagram over them answers for every initiative at once,
 * with counts and examples; nothing is sampled.
 */
@NullMarked
package org.wholeads.analysis;

import org.jspecify.annotations.NullMarked;
