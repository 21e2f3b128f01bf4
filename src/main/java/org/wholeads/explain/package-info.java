/**
 * Why a decision came out, why not another one, what would change it, and what to ask next. Every answer is exact.
 */
@NullMarked
package org.wholeads.explain;

import org.jspecify.annotations.NullMarked;
