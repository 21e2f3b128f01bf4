/**
 * Mutation score: the policy itself is changed in small ways, one at a time, and what changes its decisions without any
 * scenario noticing is shown.
 */
@NullMarked
package org.wholeads.mutation;

import org.jspecify.annotations.NullMarked;
