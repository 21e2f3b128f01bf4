/**
 * Decisions as text for people. Pure functions: the same decision and width give the same text.
 */
@NullMarked
package org.wholeads.report;

import org.jspecify.annotations.NullMarked;
