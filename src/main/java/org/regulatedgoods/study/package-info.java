/**
 * All declarations of conf/, parsed strictly and checked against each other; every problem is
 * reported at once with its file, line and key. Imports no Spark.
 */
package org.regulatedgoods.study;
