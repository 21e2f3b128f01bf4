/** Scenarios: initiatives with the decision that is expected of a policy, and what comes out when they are tried. */
@NullMarked
package org.wholeads.scenario;

import org.jspecify.annotations.NullMarked;
