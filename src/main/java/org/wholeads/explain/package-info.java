/**
 * Why a decision came out, why not another one, what would change it, what is still open, and what to ask next. Every answer
 * is exact; the question to ask next is the one that is expected to tell most.
 */
@NullMarked
package org.wholeads.explain;

import org.jspecify.annotations.NullMarked;
