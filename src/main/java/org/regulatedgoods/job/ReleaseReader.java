package org.regulatedgoods.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables of one state of the lake: the one that is under way, or a release. */
interface ReleaseReader {
  Dataset<Row> table(String name);
}
