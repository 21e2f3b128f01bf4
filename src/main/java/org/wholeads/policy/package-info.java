/**
 * From rule text to a {@link org.wholeads.policy.Policy}: the reader, the checks, and what a condition means.
 *
 * <p>A policy is data. Nothing that the author of a rule writes reaches a compiler or a class loader.
 */
@NullMarked
package org.wholeads.policy;

import org.jspecify.annotations.NullMarked;
