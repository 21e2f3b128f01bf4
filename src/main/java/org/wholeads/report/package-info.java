/**
 * Decisions, analyses, differences and explanations as text for people and as JSON. Pure functions: the same values and
 * width give the same text. Reports with examples as JSON need what {@link org.wholeads.portfolio} needs.
 */
@NullMarked
package org.wholeads.report;

import org.jspecify.annotations.NullMarked;
