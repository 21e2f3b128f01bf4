/**
 * Initiatives in and decisions out: JSON, JSON Lines and CSV, the latter also through an intake mapping.
 *
 * <p>Everything that comes in is checked, all problems are reported together, and files are read row by row, so that a
 * portfolio may be larger than memory. Start with {@link org.wholeads.portfolio.Portfolio} for files and with
 * {@link org.wholeads.portfolio.InitiativeJson} for a single initiative. Needs Jackson; CSV needs FastCSV and mappings
 * need Jackson's YAML format.
 */
@NullMarked
package org.wholeads.portfolio;

import org.jspecify.annotations.NullMarked;
