/**
 * Initiatives in and decisions out: JSON, JSON Lines and CSV, the latter also through an intake mapping.
 *
 * <p>Everything that comes in is checked, all problems are reported together, and files are read row by row, so that a
 * portfolio may be larger than memory. Start with {@link org.wholeads.portfolio.Portfolio} for files and with
 * {@link org.wholeads.portfolio.InitiativeJson} for a single initiative. JSON needs Jackson ({@code jackson-databind}), YAML its
 * {@code jackson-dataformat-yaml}, and CSV FastCSV, each only if it is used; where one is missing, an {@link
 * IllegalStateException} says which to add. An application with a Jackson mapper of its own registers {@link
 * org.wholeads.portfolio.WholeadsModule}.
 */
@NullMarked
package org.wholeads.portfolio;

import org.jspecify.annotations.NullMarked;
