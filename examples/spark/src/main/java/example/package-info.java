/** Decides portfolios of any size with Apache Spark. */
@NullMarked
package example;

import org.jspecify.annotations.NullMarked;
