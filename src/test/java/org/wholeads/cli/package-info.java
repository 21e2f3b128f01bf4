@NullMarked
package org.wholeads.cli;

import org.jspecify.annotations.NullMarked;
