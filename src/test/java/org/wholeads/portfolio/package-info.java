@NullMarked
package org.wholeads.portfolio;

import org.jspecify.annotations.NullMarked;
