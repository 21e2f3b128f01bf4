@NullMarked
package org.wholeads.scenario;

import org.jspecify.annotations.NullMarked;
