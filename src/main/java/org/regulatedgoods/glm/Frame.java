package org.regulatedgoods.glm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The rows of a model as atoms, persisted, each marked with the first column it lacks.
 *
 * <p>Listwise deletion happens here, once, by declaration and with counts: MLlib would throw on the
 * first null, and drop nothing by name.
 */
final class Frame implements AutoCloseable {
  private static final String KEY = "key";
  private static final String CLUSTER = "cluster";
  private static final String OUTCOME = "outcome";
  private static final String ATOMS = "atoms";
  private static final String SECOND = "second";
  private static final String NUMBERS = "numbers";
  private static final String LACKS = "lacks";
  private static final String PLACE = "place";

  private final Dataset<Row> marked;
  private final List<String> required;
  private final Strays strays;

  private Frame(Dataset<Row> marked, List<String> required, Strays strays) {
    this.marked = marked;
    this.required = required;
    this.strays = strays;
  }

  static Frame of(Dataset<Row> rows, GlmSpec spec, DesignPlan plan, List<String> keyColumns) {
    List<String> required = spec.requiredColumns();
    Strays strays = new Strays(spec);
    Dataset<Row> marked =
        rows.select(
            key(keyColumns).as(KEY),
            cluster(spec, 0).as(CLUSTER),
            Columns.named(spec.outcome()).cast("double").as(OUTCOME),
            atoms(plan).as(ATOMS),
            cluster(spec, 1).as(SECOND),
            numbers(spec).as(NUMBERS),
            firstMissing(rows, required).as(LACKS),
            strays.marks());
    return new Frame(marked.persist(StorageLevel.MEMORY_AND_DISK()), required, strays);
  }

  /** How many rows there are, how many are complete, and which are lost to which column. */
  SampleFlow flow() {
    Map<String, Long> counts = new HashMap<>();
    marked
        .groupBy(functions.coalesce(functions.col(LACKS), functions.lit("")).as(LACKS))
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0), row.getLong(1)));
    List<DroppedRows> dropped = new ArrayList<>();
    Map<String, List<String>> keys = keysLost();
    for (String column : required) {
      if (counts.containsKey(column)) {
        dropped.add(new DroppedRows("missing", column, counts.get(column), keys.get(column)));
      }
    }
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return new SampleFlow(all, counts.getOrDefault("", 0L), dropped);
  }

  /** The complete rows: on the driver when there are at most so many, else left where they are. */
  DesignRows complete(long rows, long heldAtMost) {
    Dataset<Row> complete = completeRows().select(KEY, CLUSTER, OUTCOME, ATOMS, SECOND, NUMBERS);
    if (rows <= heldAtMost) {
      return new DesignRows.Held(complete.collectAsList().stream().map(DesignRow::from).toList());
    }
    return new DesignRows.Spread(complete.toJavaRDD().map(DesignRow::from));
  }

  /** Undeclared levels among the complete rows, one reason a factor. */
  List<String> undeclaredLevels() {
    return strays.reasons(completeRows());
  }

  private Dataset<Row> completeRows() {
    return marked.filter(functions.col(LACKS).isNull());
  }

  @Override
  public void close() {
    marked.unpersist();
  }

  /** The first keys, sorted, of the rows that each column costs. */
  private Map<String, List<String>> keysLost() {
    Column place =
        functions.row_number().over(Window.partitionBy(LACKS).orderBy(functions.col(KEY)));
    return marked
        .filter(functions.col(LACKS).isNotNull())
        .select(functions.col(LACKS), functions.col(KEY), place.as(PLACE))
        .filter(functions.col(PLACE).leq(DroppedRows.KEYS_KEPT))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing((Row row) -> row.getInt(2)))
        .collect(
            Collectors.groupingBy(
                row -> row.getString(0),
                Collectors.mapping(row -> row.getString(1), Collectors.toList())));
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

  private static Column numbers(GlmSpec spec) {
    Column[] numbers =
        spec.beside().numbers().stream()
            .map(column -> Columns.named(column).cast("double"))
            .toArray(Column[]::new);
    return functions.array(numbers).cast("array<double>");
  }

  private static Column atoms(DesignPlan plan) {
    Column[] atoms = plan.atoms().stream().map(Atom::expression).toArray(Column[]::new);
    return functions.array(atoms).cast("array<double>");
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
