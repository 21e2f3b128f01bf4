/**
 * The command line. Needs picocli and everything that {@link org.wholeads.portfolio} needs.
 */
@NullMarked
package org.wholeads.cli;

import org.jspecify.annotations.NullMarked;
