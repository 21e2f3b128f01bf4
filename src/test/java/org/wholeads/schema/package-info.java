/** The published JSON Schema, held against what is read and written. */
@NullMarked
package org.wholeads.schema;

import org.jspecify.annotations.NullMarked;
