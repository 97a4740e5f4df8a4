package org.regulatedgoods.glm;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a model as atoms, kept in blocks, those that lack a column counted by the first that
 * they lack.
 *
 * <p>Listwise deletion happens here, once, by declaration and with counts: MLlib would throw on the
 * first null, and drop nothing by name.
 */
final class Frame implements AutoCloseable {

  private final JavaRDD<FrameBlock> blocks;
  private final GlmSpec spec;
  private final FrameBlock.Layout layout;
  private Tally counted;

  private Frame(JavaRDD<FrameBlock> blocks, GlmSpec spec, FrameBlock.Layout layout) {
    this.blocks = blocks;
    this.spec = spec;
    this.layout = layout;
  }

  static Frame of(Dataset<Row> rows, GlmSpec spec, DesignPlan plan, List<String> keyColumns) {
    List<Column> columns = new ArrayList<>();
    columns.add(key(keyColumns));
    columns.add(cluster(spec, 0));
    columns.add(cluster(spec, 1));
    columns.add(Columns.named(spec.outcome()).cast("double"));
    columns.add(firstMissing(rows, spec.requiredColumns()));
    plan.atoms().forEach(atom -> columns.add(atom.expression()));
    spec.beside().numbers().forEach(name -> columns.add(Columns.named(name).cast("double")));
    Strays strays = new Strays(spec);
    columns.addAll(strays.marks());
    FrameBlock.Layout layout =
        new FrameBlock.Layout(
            plan.atoms().size(), spec.beside().numbers().size(), strays.marks().size());
    JavaRDD<FrameBlock> blocks =
        rows.select(columns.toArray(new Column[0]))
            .toJavaRDD()
            .mapPartitions(layout::blocks)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Frame(blocks, spec, layout);
  }

  /** What is counted over all blocks. */
  private static final class Tally implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Lost lost = new Lost();
    private final Strays.Found strays;
    private long complete;

    Tally(Strays.Found none) {
      strays = none;
    }

    /** Partition by partition, so that the driver gets no more than they are. */
    static Tally of(JavaRDD<FrameBlock> blocks, int factors) {
      Tally all = new Tally(new Strays.Found(factors));
      blocks
          .mapPartitions(
              partition -> {
                Tally own = new Tally(new Strays.Found(factors));
                partition.forEachRemaining(own::add);
                return List.of(own).iterator();
              })
          .collect()
          .forEach(all::merge);
      return all;
    }

    private void add(FrameBlock block) {
      complete += block.complete().size();
      lost.merge(block.lost());
      strays.merge(block.strays());
    }

    private void merge(Tally other) {
      complete += other.complete;
      lost.merge(other.lost);
      strays.merge(other.strays);
    }
  }

  /** How many rows there are, how many are complete, and which are lost to which column. */
  SampleFlow flow() {
    Tally tally = tally();
    return new SampleFlow(
        tally.complete + tally.lost.rows(), tally.complete, tally.lost.by(spec.requiredColumns()));
  }

  /** Undeclared levels among the complete rows, one reason a factor. */
  List<String> undeclaredLevels() {
    return new Strays(spec).reasons(tally().strays);
  }

  /** The complete rows: on the driver when there are at most so many, else left where they are. */
  DesignRows complete(long heldAtMost) {
    DesignRows.Spread spread = new DesignRows.Spread(blocks.map(FrameBlock::complete));
    return tally().complete > heldAtMost ? spread : spread.held();
  }

  private Tally tally() {
    if (counted == null) {
      counted = Tally.of(blocks, layout.factors());
    }
    return counted;
  }

  @Override
  public void close() {
    blocks.unpersist();
  }

  private static Column key(List<String> keyColumns) {
    Column[] parts =
        keyColumns.stream()
            .map(c -> functions.coalesce(Columns.named(c).cast("string"), functions.lit("?")))
            .toArray(Column[]::new);
    return functions.concat_ws("/", parts);
  }

  private static Column cluster(GlmSpec spec, int position) {
    return spec.beside().clusters().stream()
        .skip(position)
        .findFirst()
        .map(column -> Columns.named(column).cast("string"))
        .orElseGet(() -> functions.lit(""));
  }

  private static Column firstMissing(Dataset<Row> rows, List<String> required) {
    Column[] marks =
        required.stream()
            .map(column -> functions.when(isMissing(rows, column), column))
            .toArray(Column[]::new);
    return functions.coalesce(marks);
  }

  private static Column isMissing(Dataset<Row> rows, String column) {
    Column value = Columns.named(column);
    String type = rows.schema().apply(column).dataType().typeName();
    boolean mayBeNaN = type.equals("double") || type.equals("float");
    return mayBeNaN ? value.isNull().or(functions.isnan(value)) : value.isNull();
  }
}
