/**
 * One run of the program: its id, how it ended, what its steps took, and who is told of it.
 *
 * <p>No Spark.
 */
package org.regulatedgoods.run;
