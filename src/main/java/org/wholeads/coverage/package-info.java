/**
 * How much of a policy initiatives put to use: which rules held, which conditions mattered, which consequences took effect,
 * which leaders led; and what would put the rest to use.
 */
@NullMarked
package org.wholeads.coverage;

import org.jspecify.annotations.NullMarked;
