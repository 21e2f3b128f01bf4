/**
 * An evaluator written from docs/semantics.md alone: it shares no code with the library but the vocabulary, reads the texts of
 * rules by itself, and tries every way to fill in what is unknown instead of proving anything.
 */
@NullMarked
package org.wholeads.semantics;

import org.jspecify.annotations.NullMarked;
