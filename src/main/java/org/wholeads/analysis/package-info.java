/**
 * Exact answers about a policy: is it complete and free of conflict, which rules do nothing, what did an edit change?
 *
 * <p>The facts that a policy can tell apart are finite. A decision diagram over them answers for every initiative at once,
 * with counts and examples. Where the diagram of all sums of evidence is too large, whatever is said is still proved: what
 * happens, by an initiative to which it happens, and what never does, by diagrams of more than can be.
 */
@NullMarked
package org.wholeads.analysis;

import org.jspecify.annotations.NullMarked;
