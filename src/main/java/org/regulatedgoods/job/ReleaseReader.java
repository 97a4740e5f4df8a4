package org.regulatedgoods.job;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.regulatedgoods.lake.Lake;
import org.regulatedgoods.lake.Release;

/**
 * The tables of one state of the lake. What has been declared since a release was made has no table
 * in it.
 */
sealed interface ReleaseReader {

  boolean has(String table);

  Dataset<Row> table(String name);

  /** The state that the refresh under way has made so far. */
  record Working(Lake lake) implements ReleaseReader {
    @Override
    public boolean has(String table) {
      return lake.has(table);
    }

    @Override
    public Dataset<Row> table(String name) {
      return lake.working(name);
    }
  }

  /** A release. */
  record Released(Lake lake, Release release) implements ReleaseReader {
    @Override
    public boolean has(String table) {
      return lake.has(release, table);
    }

    @Override
    public Dataset<Row> table(String name) {
      return lake.released(release, name);
    }
  }
}
