/**
 * The vocabulary: the facts of an initiative, the decision about it, and the verbs that a rule may use.
 *
 * <p>All values are immutable and may be shared by threads. Start with {@link org.wholeads.DecisionService}.
 */
@NullMarked
package org.wholeads;

import org.jspecify.annotations.NullMarked;
