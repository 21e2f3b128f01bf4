/** Our engine, held against stock Drools and against the plain meaning of a policy. */
@NullMarked
package org.wholeads.engine;

import org.jspecify.annotations.NullMarked;
