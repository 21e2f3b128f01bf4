/**
 * Tests of policies in Java: AssertJ assertions about decisions and single rules, and scenarios as JUnit tests. Needs JUnit 5
 * (junit-jupiter-api) and AssertJ on the class path of the tests; nothing else of the library does.
 */
@NullMarked
package org.wholeads.testing;

import org.jspecify.annotations.NullMarked;
