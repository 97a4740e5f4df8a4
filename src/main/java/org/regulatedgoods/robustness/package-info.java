/**
 * Would a finding survive? Refits by the thousand, on rows that one task holds. Imports no Spark.
 */
package org.regulatedgoods.robustness;
