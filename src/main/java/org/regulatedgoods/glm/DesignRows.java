package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The complete rows of a model, walked in passes of which only the small sums reach the driver. */
sealed interface DesignRows {

  /** A sum over rows that can be taken partition by partition. */
  interface Pass<A extends Pass<A>> extends Serializable {
    void add(DesignRow row);

    void merge(A other);
  }

  /** Makes an empty pass on the worker. */
  interface Start<A> extends Supplier<A>, Serializable {}

  /** Makes a row of a table on the worker. */
  interface RowMapper extends Serializable {
    Row map(DesignRow row);
  }

  <A extends Pass<A>> A run(Start<A> start);

  Dataset<Row> toDataset(SparkSession session, RowMapper mapper, StructType schema);

  /** Few enough rows to be held by the driver, in an order of their own. */
  record Held(List<DesignRow> rows) implements DesignRows {
    public Held {
      rows = rows.stream().sorted(DesignRow.BY_CONTENT).toList();
    }

    @Override
    public <A extends Pass<A>> A run(Start<A> start) {
      A sums = start.get();
      rows.forEach(sums::add);
      return sums;
    }

    @Override
    public Dataset<Row> toDataset(SparkSession session, RowMapper mapper, StructType schema) {
      return session.createDataFrame(rows.stream().map(mapper::map).toList(), schema).coalesce(1);
    }
  }

  /** Rows that stay on the workers; partial sums are merged in the order of the partitions. */
  record Spread(JavaRDD<RowBlock> blocks) implements DesignRows {
    @Override
    public <A extends Pass<A>> A run(Start<A> start) {
      A sums = start.get();
      partialSums(start).forEach(sums::merge);
      return sums;
    }

    private <A extends Pass<A>> List<A> partialSums(Start<A> start) {
      return blocks
          .mapPartitions(
              partition -> {
                A sums = start.get();
                partition.forEachRemaining(block -> block.forEach(sums::add));
                return List.of(sums).iterator();
              })
          .collect();
    }

    /** Brings the rows to the driver. */
    Held held() {
      List<DesignRow> held = new ArrayList<>();
      blocks.collect().forEach(block -> block.forEach(held::add));
      return new Held(held);
    }

    /** About one row of so many. */
    Spread every(int nth) {
      return new Spread(blocks.map(block -> block.every(nth)));
    }

    @Override
    public Dataset<Row> toDataset(SparkSession session, RowMapper mapper, StructType schema) {
      return session.createDataFrame(
          blocks.flatMap(
              block -> {
                List<Row> mapped = new ArrayList<>();
                block.forEach(row -> mapped.add(mapper.map(row)));
                return mapped.iterator();
              }),
          schema);
    }
  }
}
