/**
 * From a {@link org.wholeads.policy.Policy} to decisions. The only user of Drools, which no public signature mentions.
 */
@NullMarked
package org.wholeads.engine;

import org.jspecify.annotations.NullMarked;
