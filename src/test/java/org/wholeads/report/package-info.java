@NullMarked
package org.wholeads.report;

import org.jspecify.annotations.NullMarked;
